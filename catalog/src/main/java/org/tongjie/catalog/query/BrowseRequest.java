package org.tongjie.catalog.query;

import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A look into the ordered list of titles, names, headings or numbers.
 *
 * <p>Text is ordered word by word without regard to case, accents and punctuation, Han characters
 * by their usual reading in pinyin and then by character, as titles are sorted: whoever types 红楼 or
 * hong lou comes to the same place.
 *
 * @param start where to look, as typed; blank for the beginning of the list
 * @param before terms wanted before that place, 0 to {@value #MAX_TERMS}
 * @param after terms wanted from that place on, 0 to {@value #MAX_TERMS}
 * @param libraries counts and lists only what one of these libraries holds, each record once; empty
 *     for all libraries
 */
public record BrowseRequest(
    Browsable list, String start, int before, int after, List<AgencySymbol> libraries) {
  public static final int MAX_TERMS = 200;

  /** What can be looked through. */
  public enum Browsable {
    TITLE,
    AUTHOR,
    SUBJECT,
    ISBN,
    CALL_NUMBER;

    /** The list of a scope; words of notes, publishers and the like have none. */
    public static Optional<Browsable> of(Scope scope) {
      return switch (scope) {
        case TITLE, OTHER_TITLE -> Optional.of(TITLE);
        case AUTHOR, PERSON, CORPORATE -> Optional.of(AUTHOR);
        case SUBJECT -> Optional.of(SUBJECT);
        case ISBN -> Optional.of(ISBN);
        case CALL_NUMBER -> Optional.of(CALL_NUMBER);
        case ANYWHERE,
            SERIES,
            PUBLISHER,
            PLACE,
            NOTE,
            ISSN,
            LCCN,
            NUMBER,
            LOCAL_NUMBER,
            BARCODE,
            CLASS_NUMBER,
            YEAR,
            LANGUAGE,
            FORM,
            LIBRARY ->
            Optional.empty();
      };
    }
  }

  public BrowseRequest {
    libraries = List.copyOf(libraries);
    if (before < 0 || before > MAX_TERMS || after < 0 || after > MAX_TERMS) {
      throw new IllegalArgumentException(
          "terms " + before + " before and " + after + " after: at most " + MAX_TERMS);
    }
  }
}
