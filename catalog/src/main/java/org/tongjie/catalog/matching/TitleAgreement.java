package org.tongjie.catalog.matching;

import java.util.List;
import org.tongjie.catalog.matching.Evidence.Code;

/** How far two titles agree once volumes, editions and subtitles are taken out of them. */
final class TitleAgreement {
  private TitleAgreement() {}

  /**
   * Compares titles, strictest relation first.
   *
   * @param anchored whether a number already says that both are one, which lets a title be the
   *     beginning of the other
   */
  static Code compare(MatchIdentity a, MatchIdentity b, boolean anchored) {
    String first = a.title().base();
    String second = b.title().base();
    if (first.isEmpty() || second.isEmpty()) {
      return Code.TITLE_DIFFERS;
    }
    if (first.equals(second)) {
      return partsAgree(a.part().name(), b.part().name()) ? Code.TITLE_EQUAL : Code.PART_DIFFERS;
    }
    if (standsFor(a, b) || standsFor(b, a) || whole(a).equals(whole(b))) {
      return Code.TITLE_VARIANT;
    }
    if (anchored && (beginsOrEnds(first, second) || beginsOrEnds(second, first))) {
      return Code.TITLE_VARIANT;
    }
    return FoldedText.isSimilar(first, second) ? Code.TITLE_SIMILAR : Code.TITLE_DIFFERS;
  }

  /** Whether the title of one is known to the other under another role. */
  private static boolean standsFor(MatchIdentity a, MatchIdentity b) {
    String base = a.title().base();
    List<String> others = b.title().others();
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).equals(base)) {
        return true;
      }
    }
    return base.equals(b.part().name()) || base.equals(b.title().base() + b.title().rest());
  }

  private static String whole(MatchIdentity identity) {
    return identity.title().base() + identity.part().name() + identity.title().rest();
  }

  private static boolean beginsOrEnds(String longer, String shorter) {
    return FoldedText.substance(shorter) >= 6
        && (longer.startsWith(shorter) || longer.endsWith(shorter));
  }

  static boolean partsAgree(String a, String b) {
    return a.isEmpty() || b.isEmpty() || sameBeginning(a, b) || FoldedText.isSimilar(a, b);
  }

  /** Whether one continues the other without adding a number. */
  static boolean sameBeginning(String a, String b) {
    return (a.startsWith(b) || b.startsWith(a)) && FoldedText.sameDigits(a, b);
  }
}
