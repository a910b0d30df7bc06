package org.tongjie.z3950.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.pdu.Query;

/**
 * A search.
 *
 * @param resultSet name under which the target keeps the result, replacing what was there
 * @param along records to be sent along with the answer, 0 for none
 * @param form of these records
 */
public record SearchCall(
    List<String> databases, Query query, String resultSet, int along, Form form) {
  /** The only result set where sets have no names. */
  public static final String DEFAULT_SET = "default";

  public SearchCall {
    databases = List.copyOf(databases);
  }

  /**
   * The form in which records are wanted.
   *
   * @param syntax null for the target's choice
   * @param elements element set name, empty for the target's choice
   */
  public record Form(@Nullable Oid syntax, String elements) {}
}
