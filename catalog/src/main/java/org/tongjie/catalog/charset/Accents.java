package org.tongjie.catalog.charset;

/** A character set in which combining accents stand before their letter. */
final class Accents {
  private static final String VOWELS = "aeiouyAEIOUY";
  private static final String ANY = "";

  /** ANSEL (ANSI/NISO Z39.47), G1 of MARC-8. */
  static final Accents ANSEL =
      new Accents(
          0xE0,
          new String[] {
            VOWELS, // hook above
            VOWELS + "nw", // grave
            VOWELS + "cnszlrCNSZLRgkmpw", // acute
            VOWELS + "cghjswCGHJSW", // circumflex
            VOWELS + "nNv", // tilde
            VOWELS + "g", // macron
            VOWELS + "gG", // breve
            "zegcinrmhdtsZEGCINRMHDTS", // dot above
            VOWELS + "wW", // umlaut
            "cszrednltaogijukCSZREDNLTAOGIJUK", // hacek
            "auAUwy", // ring above
            ANY, // ligature, left half
            ANY, // ligature, right half
            "aoultdLDT", // high comma, off centre
            "ouOU", // double acute
            "aeiouAEIOUmn", // candrabindu
            "csCSgklnrtehdzGKLNRTEHDZ", // cedilla
            "aeiouAEIOU", // right hook
            "dhlmnrstzkaeiouyDHLMNRSTZKAEIOUY", // dot below
            "uU", // double dot below
            "lrLR", // ring below
            ANY, // double underscore
            ANY, // underscore
            "stST", // left hook
            "aeoAEO", // right cedilla
            "hH", // half circle below
            "nN", // double tilde, left half
            "gN", // double tilde, right half
            ANY,
            ANY,
            "gG", // high comma, centred
          },
          0xA1,
          0xC8);

  /** ISO 5426:1983, G1 of UNIMARC. */
  static final Accents ISO_5426 =
      new Accents(
          0xC0,
          new String[] {
            VOWELS, // hook above
            VOWELS + "nw", // grave
            VOWELS + "cnszlrCNSZLRgkmpw", // acute
            VOWELS + "cghjswCGHJSW", // circumflex
            VOWELS + "nNv", // tilde
            VOWELS + "g", // macron
            VOWELS + "gG", // breve
            "zegcinrmhdtsZEGCINRMHDTS", // dot above
            VOWELS + "w", // diaeresis
            VOWELS + "w", // umlaut
            "auAUwy", // ring above
            "aoultdLDT", // high comma, off centre
            "gG", // high comma, centred
            "ouOU", // double acute
            "ouOU", // horn
            "cszrednltaogijukCSZREDNLTAOGIJUK", // hacek
            "csCSgklnrtehdzGKLNRTEHDZ", // cedilla
            "eE", // rude
            "stST", // hook to left
            "aeiouAEIOU", // hook to right
            "lrLR", // ring below
            "hH", // half circle below
            "dhlmnrstzkaeiouyDHLMNRSTZKAEIOUY", // dot below
            "uU", // double dot below
            ANY, // underline
            ANY, // double underline
            "lrLR", // small vertical bar below
            "hH", // circumflex below
            ANY,
            ANY, // ligature, left half
            ANY, // ligature, right half
            ANY, // double tilde
          },
          0xA1,
          0xFE);

  private final int first;
  private final String[] letters;
  private final int specialFrom;
  private final int specialTo;

  /**
   * @param first the first accent's octet; the others follow it
   * @param letters for each accent, the letters that take it in European languages and
   *     romanisations
   * @param specialFrom first octet of the set's letters and signs that stand alone
   * @param specialTo last of them
   */
  private Accents(int first, String[] letters, int specialFrom, int specialTo) {
    this.first = first;
    this.letters = letters;
    this.specialFrom = specialFrom;
    this.specialTo = specialTo;
  }

  /** How well an octet fits with the one after it, from 0 to 1. */
  double score(int octet, int next) {
    int accent = octet - first;
    if (accent >= 0 && accent < letters.length) {
      return accented(letters[accent], next);
    }
    if (octet == 0x88 || octet == 0x89 || octet == 0x98 || octet == 0x9C) {
      return 0.8; // marks of a non-sorting article, ISO 6630
    }
    boolean special = octet >= specialFrom && octet <= specialTo;
    return special ? (next < 0x80 ? 0.5 : 0.2) : 0;
  }

  private double accented(String taking, int next) {
    boolean letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    if (letter) {
      return taking.isEmpty() || taking.indexOf(next) >= 0 ? 1 : 0.3;
    }
    return next >= first && next < first + letters.length ? 0.7 : 0;
  }
}
