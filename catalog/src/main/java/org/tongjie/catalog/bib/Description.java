package org.tongjie.catalog.bib;

import java.util.List;

/**
 * What a manifestation is about and for whom.
 *
 * @param languages ISO 639-2 codes of the text, first is the main one
 * @param subjects headings with their subdivisions joined by "--"
 * @param keywords uncontrolled terms
 * @param classes class numbers with their scheme
 * @param summary abstract, or empty
 * @param notes other notes and contents
 * @param audience whom it is for
 */
public record Description(
    List<String> languages,
    List<String> subjects,
    List<String> keywords,
    List<Classification> classes,
    String summary,
    List<String> notes,
    Audience audience) {

  public static final Description NONE =
      new Description(List.of(), List.of(), List.of(), List.of(), "", List.of(), Audience.UNKNOWN);

  public Description {
    languages = List.copyOf(languages);
    subjects = List.copyOf(subjects);
    keywords = List.copyOf(keywords);
    classes = List.copyOf(classes);
    notes = List.copyOf(notes);
  }

  /**
   * A class number in a scheme: "clc" (中图法), "las" (科图法), "ddc", "lcc", "sudoc" or another code.
   */
  public record Classification(String scheme, String number) {}

  /** Whom it is for, by UNIMARC 100/17–19 and MARC 21 008/22. */
  public enum Audience {
    UNKNOWN,
    /** Ages 0 to 5. */
    PRESCHOOL,
    /** Ages 5 to 10. */
    PRIMARY,
    /** Ages 9 to 14. */
    CHILDREN,
    /** Ages 14 to 20. */
    YOUNG_ADULT,
    ADULT
  }
}
