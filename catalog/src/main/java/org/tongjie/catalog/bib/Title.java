package org.tongjie.catalog.bib;

/**
 * One title of a manifestation.
 *
 * @param kind how this title relates to the manifestation
 * @param proper the title proper, as catalogued (MARC 21 245 $a, UNIMARC 200 $a)
 * @param remainder subtitle and other title information, or empty
 * @param volume the part this title stands for, {@link Volume#NONE} for a whole
 * @param pinyin catalogued romanisation of a Chinese title, or empty
 */
public record Title(Kind kind, String proper, String remainder, Volume volume, String pinyin) {

  /** How a title relates to its manifestation. */
  public enum Kind {
    MAIN,
    PARALLEL,
    UNIFORM,
    COVER,
    SERIES,
    HOST,
    FORMER,
    OTHER
  }

  public static final Title UNTITLED = new Title(Kind.MAIN, "", "", Volume.NONE, "");

  /** The whole title as a reader sees it: proper, volume, remainder. */
  public String display() {
    StringBuilder text = new StringBuilder(proper);
    append(text, ". ", volume.number());
    append(text, volume.number().isEmpty() ? ". " : ", ", volume.name());
    append(text, " : ", remainder);
    return text.toString();
  }

  private static void append(StringBuilder text, String separator, String part) {
    if (!part.isEmpty()) {
      text.append(text.isEmpty() ? "" : separator).append(part);
    }
  }
}
