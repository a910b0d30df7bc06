package org.tongjie.catalog.matching;

import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.matching.MatchIdentity.Carrier;
import org.tongjie.catalog.text.HanFold;
import org.tongjie.catalog.text.HanNumerals;

/** What the form and the extent of a record tell about its carrier. */
final class Carriers {
  private static final String[] ONLINE = {
    "online", "electronic resource", "electronique", "web site", "website", "网络", "在线", "联机"
  };
  private static final String[] DISC = {"computer dis", "optical dis", "cd rom", "cdrom"};
  private static final String[] MICROFORM = {"microfi", "microform", "缩微", "微缩", "microopaque"};

  private Carriers() {}

  /**
   * Carrier, and number of volumes described together.
   *
   * @param pieces 0 when the extent does not say
   */
  record Extent(Carrier carrier, int pieces) {}

  static Extent read(Form form, String extent) {
    String folded = extent.isEmpty() ? "" : HanFold.words(extent);
    return new Extent(carrier(form, folded), folded.isEmpty() ? 0 : pieces(folded));
  }

  private static Carrier carrier(Form form, String extent) {
    if (form == Form.BRAILLE) {
      return Carrier.BRAILLE;
    }
    if (containsAny(extent, ONLINE)) {
      return Carrier.ONLINE;
    }
    if (containsAny(extent, MICROFORM)) {
      return Carrier.MICROFORM;
    }
    if (containsAny(extent, DISC)) {
      return Carrier.DISC;
    }
    if (form == Form.ELECTRONIC) {
      return extent.contains("光盘") ? Carrier.DISC : Carrier.ONLINE;
    }
    return form == Form.OTHER ? Carrier.UNKNOWN : Carrier.PHYSICAL;
  }

  private static boolean containsAny(String text, String[] words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The number before 册 or v: "3册(50,23,1942页)" is 3, "302页" says nothing. */
  private static int pieces(String extent) {
    int end = 0;
    while (end < extent.length() && isNumeral(extent.charAt(end))) {
      end++;
    }
    if (end == 0 || end >= extent.length()) {
      return 0;
    }
    String rest = extent.substring(end).stripLeading();
    boolean volumes =
        rest.startsWith("册")
            || rest.startsWith("卷")
            || rest.startsWith("函")
            || rest.equals("v")
            || rest.startsWith("v ")
            || rest.startsWith("vol");
    return volumes ? Math.max(0, HanNumerals.valueOf(extent.substring(0, end))) : 0;
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || HanNumerals.isHan(c);
  }
}
