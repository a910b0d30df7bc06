package org.tongjie.catalog.dialect;

/** Relator codes of UNIMARC (Appendix C) and MARC 21 in words; words stay as they are. */
final class Relators {
  private Relators() {}

  static String words(String relator) {
    return switch (relator) {
      case "070", "aut" -> "author";
      case "340", "edt" -> "editor";
      case "440", "ill" -> "illustrator";
      case "730", "trl" -> "translator";
      case "080" -> "author of introduction";
      case "230", "cmp" -> "composer";
      case "220", "com" -> "compiler";
      case "300", "drt" -> "director";
      case "590", "prf" -> "performer";
      case "650", "pbl" -> "publisher";
      case "010" -> "adapter";
      case "040" -> "artist";
      case "600", "pht" -> "photographer";
      default -> relator;
    };
  }
}
