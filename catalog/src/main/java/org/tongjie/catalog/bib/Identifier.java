package org.tongjie.catalog.bib;

/**
 * A number that stands for the manifestation.
 *
 * @param value normalised: ISBN as 13 digits, ISSN as NNNN-NNNX, others trimmed
 * @param qualifier binding or volume note that came with it (精装, 全3册, v. 2), or empty
 */
public record Identifier(Type type, String value, String qualifier) {

  /** The numbering scheme. */
  public enum Type {
    ISBN,
    /**
     * An ISBN whose check digit is wrong or that was marked wrong: shown and searched, never
     * matched.
     */
    ISBN_INVALID,
    ISSN,
    /** 统一书号, the Chinese book number before 1987. */
    CSBN,
    LCCN,
    /** A number in another system with its prefix, as in MARC 21 035: (OCoLC)5228099. */
    SYSTEM,
    OTHER
  }
}
