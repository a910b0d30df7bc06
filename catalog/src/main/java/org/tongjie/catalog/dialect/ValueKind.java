package org.tongjie.catalog.dialect;

/** What the value of a local holdings subfield looks like. */
enum ValueKind {
  /** A class and more, divided by a stroke or a space: I247.55/230. */
  CALL,
  /** Five or more letters and digits, mostly digits. */
  BARCODE,
  PRICE,
  DATE,
  /** Up to three digits. */
  COUNT,
  TEXT;

  private static final int MIN_BARCODE = 5;
  private static final int MAX_BARCODE = 32;

  static ValueKind of(String value) {
    int digits = 0;
    int letters = 0;
    int others = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c < 128 && Character.isLetter(c)) {
        letters++;
      } else {
        others++;
      }
    }
    if (isDate(value)) {
      return DATE;
    }
    if (isPrice(value)) {
      return PRICE;
    }
    if (letters > 0 && digits > 0 && value.indexOf('/') > 0 && isClass(value)) {
      return CALL;
    }
    if (others == 0 && letters == 0 && digits <= 3) {
      return COUNT;
    }
    boolean barcode =
        others == 0
            && digits >= 4
            && value.length() >= MIN_BARCODE
            && value.length() <= MAX_BARCODE;
    return barcode ? BARCODE : TEXT;
  }

  /** 2019-12-02 16:35:18, 2025/2/12 and 20230612. */
  private static boolean isDate(String value) {
    return value.length() >= 8
        && (value.startsWith("19") || value.startsWith("20"))
        && (value.charAt(4) == '-' || value.charAt(4) == '/' || isCompactDate(value));
  }

  /** Eight digits with a month and a day in them; a running number has them only now and then. */
  private static boolean isCompactDate(String value) {
    if (value.length() != 8 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int month = Integer.parseInt(value, 4, 6, 10);
    int day = Integer.parseInt(value, 6, 8, 10);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private static boolean isPrice(String value) {
    String number = value.startsWith("CNY") ? value.substring(3) : value;
    number = number.startsWith("￥") || number.startsWith("¥") ? number.substring(1) : number;
    int point = number.indexOf('.');
    boolean marked = number.length() < value.length();
    if (number.isEmpty() || (point <= 0 && !marked)) {
      return false;
    }
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (i != point && (c < '0' || c > '9')) {
        return false;
      }
    }
    return point < 0 || number.length() - point <= 3;
  }

  private static boolean isClass(String value) {
    char first = value.charAt(0);
    return (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
  }
}
