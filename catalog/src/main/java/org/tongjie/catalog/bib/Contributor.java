package org.tongjie.catalog.bib;

/**
 * Someone responsible for the content.
 *
 * @param name heading as catalogued, without dates
 * @param role relator in words (著, 译, editor), or empty
 * @param dates life dates, or empty
 * @param pinyin catalogued romanisation, or empty
 * @param main whether this is a main or equal responsibility (UNIMARC 70X/701/71X, MARC 21 1XX)
 */
public record Contributor(
    Kind kind, String name, String role, String dates, String pinyin, boolean main) {

  /** What sort of name a heading is. */
  public enum Kind {
    PERSON,
    CORPORATE,
    MEETING
  }
}
