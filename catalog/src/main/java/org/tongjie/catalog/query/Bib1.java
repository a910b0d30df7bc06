package org.tongjie.catalog.query;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * What the attributes of Bib-1 mean here (Z39.50-2003 Appendix ATR, Bib-1 Semantics). Where a Use
 * is narrower than anything indexed, the next wider scope serves: a cover title is one of the other
 * titles.
 */
final class Bib1 {
  static final int USE = 1;
  static final int RELATION = 2;
  static final int POSITION = 3;
  static final int STRUCTURE = 4;
  static final int TRUNCATION = 5;
  static final int COMPLETENESS = 6;

  private static final Map<Integer, Scope> USES =
      Map.ofEntries(
          entry(1, Scope.PERSON),
          entry(2, Scope.CORPORATE),
          entry(3, Scope.CORPORATE), // conference name
          entry(4, Scope.TITLE),
          entry(5, Scope.SERIES),
          entry(6, Scope.OTHER_TITLE), // uniform title
          entry(7, Scope.ISBN),
          entry(8, Scope.ISSN),
          entry(9, Scope.LCCN),
          entry(12, Scope.LOCAL_NUMBER),
          entry(13, Scope.CLASS_NUMBER), // Dewey
          entry(14, Scope.CLASS_NUMBER), // UDC
          entry(16, Scope.CLASS_NUMBER), // LC call number
          entry(20, Scope.CLASS_NUMBER), // local classification
          entry(21, Scope.SUBJECT),
          entry(27, Scope.SUBJECT), // LC subject heading
          entry(29, Scope.SUBJECT), // local subject index
          entry(30, Scope.YEAR),
          entry(31, Scope.YEAR),
          entry(33, Scope.TITLE), // key title
          entry(34, Scope.OTHER_TITLE), // collective
          entry(35, Scope.OTHER_TITLE), // parallel
          entry(36, Scope.OTHER_TITLE), // cover
          entry(37, Scope.OTHER_TITLE), // added title page
          entry(38, Scope.OTHER_TITLE), // caption
          entry(39, Scope.OTHER_TITLE), // running
          entry(40, Scope.OTHER_TITLE), // spine
          entry(41, Scope.OTHER_TITLE), // other variant
          entry(42, Scope.OTHER_TITLE), // former
          entry(48, Scope.NUMBER), // national bibliography number
          entry(53, Scope.CALL_NUMBER),
          entry(54, Scope.LANGUAGE),
          entry(58, Scope.SUBJECT), // geographic name
          entry(59, Scope.PLACE),
          entry(62, Scope.NOTE), // abstract
          entry(63, Scope.NOTE),
          entry(1002, Scope.AUTHOR), // name
          entry(1003, Scope.AUTHOR),
          entry(1004, Scope.PERSON),
          entry(1005, Scope.CORPORATE),
          entry(1006, Scope.CORPORATE),
          entry(1007, Scope.NUMBER), // standard identifier
          entry(1016, Scope.ANYWHERE), // any
          entry(1017, Scope.ANYWHERE), // server choice
          entry(1018, Scope.PUBLISHER),
          entry(1028, Scope.BARCODE), // stock number
          entry(1031, Scope.FORM), // material type
          entry(1035, Scope.ANYWHERE),
          entry(1044, Scope.LIBRARY)); // possessing institution

  /** What a term is taken as. */
  enum Structure {
    WORDS,
    PHRASE,
    YEAR
  }

  private Bib1() {}

  static Optional<Scope> use(long value) {
    return value < 0 || value > Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.ofNullable(USES.get((int) value));
  }

  /** A Use by its name: the prefixes of the search box. */
  static Optional<Scope> use(String name) {
    return Scope.ofPrefix(name);
  }

  /** What a value of the type Structure makes of the term, empty when it is not supported. */
  static Optional<Structure> structure(long value) {
    return switch (Math.clamp(value, -1, 1_000)) {
      case 1, 108 -> Optional.of(Structure.PHRASE); // phrase, string
      case 2, 6, 101, 102, 105, 107, 109 -> Optional.of(Structure.WORDS); // word … numeric string
      case 4, 5, 100 -> Optional.of(Structure.YEAR); // year, dates
      default -> Optional.empty();
    };
  }
}
