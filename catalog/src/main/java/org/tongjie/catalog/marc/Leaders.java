package org.tongjie.catalog.marc;

/** Leaders of one family in the other: positions 5 to 9 and 17 to 19. */
final class Leaders {
  private static final String TYPES_UNIMARC = "abcdefgijklmr";
  private static final String TYPES_MARC_21 = "atcdefgijkmor";

  private Leaders() {}

  /** Position 18 is c: punctuation between elements is left out. */
  static String marc21(String leader) {
    char level =
        switch (leader.charAt(17)) {
          case '1' -> '1';
          case '2' -> '8';
          case '3' -> '3';
          default -> ' ';
        };
    return "00000"
        + status(leader)
        + code(leader.charAt(6), TYPES_UNIMARC, TYPES_MARC_21, 'a')
        + kind(leader)
        + " a2200000"
        + level
        + "c 4500";
  }

  static String unimarc(String leader) {
    char level =
        switch (leader.charAt(17)) {
          case '1', '2' -> '1';
          case '5', '8' -> '2';
          case '3', '4', '7' -> '3';
          default -> ' ';
        };
    char type = leader.charAt(6) == 'p' ? 'm' : leader.charAt(6);
    return "00000"
        + status(leader)
        + code(type, TYPES_MARC_21, TYPES_UNIMARC, 'a')
        + kind(leader)
        + "0 2200000"
        + level
        + "  450 ";
  }

  private static char status(String leader) {
    return code(leader.charAt(5), "cdnoap", "cdnocp", 'n');
  }

  /** MARC 21 has a component part of a serial, and both have integrating resources. */
  private static char kind(String leader) {
    return code(leader.charAt(7), "abcdims", "aacaims", 'm');
  }

  static char code(char found, String from, String to, char otherwise) {
    int at = from.indexOf(found);
    return at < 0 ? otherwise : to.charAt(at);
  }
}
