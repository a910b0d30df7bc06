package org.tongjie.catalog.matching;

import java.util.List;
import org.tongjie.catalog.matching.MatchIdentity.Names;
import org.tongjie.catalog.text.HanFold;

/** Names of those responsible, folded for comparison. */
final class NameAgreement {
  private static final String[] ROLES = {
    "主编", "编着", "编译", "选编", "译注", "校注", "编写", "原着", "着", "编", "译", "撰", "绘", "等"
  };

  private NameAgreement() {}

  /**
   * Folds a heading: Chinese names to bare characters without a role written into them (刘慈欣著),
   * others to words with the family name first.
   */
  static String fold(String name) {
    String bare = withoutBrackets(name);
    if (!FoldedText.hasHan(bare)) {
      return HanFold.words(bare);
    }
    String folded = HanFold.letters(bare);
    for (String role : ROLES) {
      if (folded.length() >= role.length() + 2 && folded.endsWith(role)) {
        return folded.substring(0, folded.length() - role.length());
      }
    }
    return folded;
  }

  /** The part of a folded name that differs least between catalogues. */
  static String blockingPart(String name) {
    if (FoldedText.hasHan(name)) {
      return name.length() <= 2 ? name : name.substring(name.length() - 2);
    }
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  /** Whether neither side says who is responsible, or only one does. */
  static boolean unknown(Names a, Names b) {
    return isEmpty(a) || isEmpty(b);
  }

  private static boolean isEmpty(Names names) {
    return names.persons().isEmpty() && names.bodies().isEmpty();
  }

  /** Where both name persons, persons decide: a gallery publishes many artists. */
  static boolean agree(Names a, Names b) {
    if (!a.persons().isEmpty() && !b.persons().isEmpty()) {
      return agree(a.persons(), b.persons());
    }
    return agree(a.bodies(), b.bodies())
        || agree(a.persons(), b.bodies())
        || agree(a.bodies(), b.persons());
  }

  static String first(Names names) {
    return names.persons().isEmpty() ? names.bodies().getFirst() : names.persons().getFirst();
  }

  private static boolean agree(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        if (same(a.get(i), b.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean same(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    boolean han = FoldedText.hasHan(a);
    if (han != FoldedText.hasHan(b)) {
      return false;
    }
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    if (han) {
      return shorter.length() >= 2 && (longer.endsWith(shorter) || longer.startsWith(shorter));
    }
    return (longer.startsWith(shorter) && longer.charAt(shorter.length()) == ' ')
        || sameFamilyName(a, b);
  }

  /** Jones M C and Jones Mary: same first word, and the next begin with the same letter. */
  private static boolean sameFamilyName(String a, String b) {
    int end = a.indexOf(' ');
    return end > 1
        && b.length() > end + 1
        && a.length() > end + 1
        && b.startsWith(a.substring(0, end + 1))
        && a.charAt(end + 1) == b.charAt(end + 1)
        && (isInitial(a, end + 1) || isInitial(b, end + 1));
  }

  private static boolean isInitial(String name, int at) {
    return at + 1 == name.length() || name.charAt(at + 1) == ' ';
  }

  private static String withoutBrackets(String name) {
    if (name.indexOf('(') < 0 && name.indexOf('（') < 0 && name.indexOf('[') < 0) {
      return name;
    }
    StringBuilder bare = new StringBuilder(name.length());
    int depth = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '(' || c == '（' || c == '[') {
        depth++;
      } else if (c == ')' || c == '）' || c == ']') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        bare.append(c);
      }
    }
    return bare.isEmpty() ? name : bare.toString();
  }
}
