package org.tongjie.indexer.quality;

/** Prices in 010 $d: CNY and an amount, as GB/T 33286 wants them. */
final class PriceForm {
  private PriceForm() {}

  static boolean isEmpty(String price) {
    String rest = price.strip();
    return rest.equals("CNY") || rest.equals("￥") || rest.equals("¥");
  }

  /** Whether the price is none of 32.00, CNY32.00 and another currency's code with an amount. */
  static boolean isOdd(String price) {
    String text = price.strip();
    if (text.isEmpty() || isEmpty(text)) {
      return false;
    }
    int from = 0;
    while (from < text.length()
        && from < 3
        && text.charAt(from) >= 'A'
        && text.charAt(from) <= 'Z') {
      from++;
    }
    return (from != 0 && from != 3) || !isAmount(text.substring(from));
  }

  private static boolean isAmount(String text) {
    int point = text.indexOf('.');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i != point && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty() && point != 0 && (point < 0 || text.length() - point <= 3);
  }

  /** 全3册, 上下册 or 共2册 behind the price or the binding. */
  static boolean namesSet(String text) {
    int volumes = Math.max(text.lastIndexOf('册'), text.lastIndexOf('冊'));
    if (volumes < 0) {
      return false;
    }
    return text.indexOf('全') >= 0
        || text.indexOf('共') >= 0
        || text.contains("上下")
        || text.contains("上中下")
        || text.contains("上、");
  }
}
