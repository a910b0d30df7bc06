package org.tongjie.z3950.federation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A manifestation found, once, whoever has it.
 *
 * @param id within this search: that of a cluster of ours ("c12"), or "r" and a number
 * @param form a kind of material in lower case
 * @param libraries of our region that hold it
 * @param sources records of targets, in the order in which they came
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Entry(
    String id,
    String title,
    List<String> authors,
    String publisher,
    int year,
    List<String> isbn,
    String form,
    List<String> libraries,
    List<Source> sources) {
  public Entry {
    authors = List.copyOf(authors);
    isbn = List.copyOf(isbn);
    libraries = List.copyOf(libraries);
    sources = List.copyOf(sources);
  }

  /**
   * A record of a target.
   *
   * @param token under which the record can be fetched for a while
   * @param position in the target's result, from 1
   * @param holdings what the target's library holds of it, as far as the record tells
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Source(String target, String token, int position, List<Held> holdings) {
    public Source {
      holdings = List.copyOf(holdings);
    }
  }

  /** Where a piece stands, each part empty when not told. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Held(String owner, String location, String callNumber) {}
}
