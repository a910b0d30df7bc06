package org.tongjie.catalog.matching;

import java.util.List;
import org.tongjie.catalog.text.HanFold;

/** Names of publishers, folded and without the words that every publisher has. */
final class Publishers {
  private static final String[] HAN_ENDINGS = {
    "有限责任公司", "股份有限公司", "有限公司", "公司", "出版社", "出版集团", "出版", "集团", "发行", "股份", "总社"
  };
  private static final String[] LATIN_ENDINGS = {
    " publishing house",
    " publishing company",
    " publishing",
    " publications",
    " publishers",
    " publisher",
    " press",
    " books",
    " company",
    " corporation",
    " corp",
    " co",
    " ltd",
    " inc",
    " verlag",
    " editions",
    " pub"
  };

  private Publishers() {}

  /** 重庆出版社 and 重庆出版集团 are both 重庆; "Wiley & Sons, Inc." is "wiley sons". */
  static String fold(String publisher) {
    if (FoldedText.hasHan(publisher)) {
      return cut(HanFold.letters(publisher), HAN_ENDINGS);
    }
    String words = cut(HanFold.words(publisher), LATIN_ENDINGS);
    return words.startsWith("the ") ? words.substring(4) : words;
  }

  private static String cut(String name, String[] endings) {
    String rest = name;
    for (int round = 0; round < 3; round++) {
      for (String ending : endings) {
        if (rest.length() > ending.length() + 1 && rest.endsWith(ending)) {
          rest = rest.substring(0, rest.length() - ending.length());
        }
      }
    }
    return rest;
  }

  /** Whether one publisher of each list can be the same house. */
  static boolean agree(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        if (same(a.get(i), b.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /** 三联书店 is 生活读书新知三联书店, but 人民 is not 人民文学. */
  private static boolean same(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    int enough = FoldedText.hasHan(shorter) ? 4 : 6;
    return a.equals(b)
        || (shorter.length() >= enough && (longer.endsWith(shorter) || longer.startsWith(shorter)));
  }
}
