package org.tongjie.broker.live;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A manifestation that partner libraries have.
 *
 * @param id within its search: that of a record of the union catalogue, or the gateway's own
 * @param year of publication, 0 when not known
 * @param form a kind of material in lower case, or empty
 * @param sources the partners' records of it, in the order in which they came
 */
public record LiveEntry(
    String id,
    String title,
    List<String> authors,
    String publisher,
    int year,
    String form,
    List<Source> sources) {
  private static final Pattern UNION_ID = Pattern.compile("c[0-9]{1,18}");

  public LiveEntry {
    authors = List.copyOf(authors);
    sources = List.copyOf(sources);
  }

  /** Whether the union catalogue has it too, under this identifier. */
  public boolean isInUnion() {
    return UNION_ID.matcher(id).matches();
  }

  /**
   * A partner's record.
   *
   * @param target code of the partner
   * @param token under which the record can be fetched for a while
   * @param places where its copies stand, as far as the record tells
   */
  public record Source(String target, String token, List<String> places) {
    public Source {
      places = List.copyOf(places);
    }
  }
}
