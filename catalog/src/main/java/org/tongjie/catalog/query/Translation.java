package org.tongjie.catalog.query;

import java.util.List;

/** What a query in a protocol's language means here. */
public sealed interface Translation {

  /**
   * Understood in full.
   *
   * @param sort the order asked for in the query itself, usually none
   */
  record Translated(Query query, List<SortKey> sort) implements Translation {
    public Translated {
      sort = List.copyOf(sort);
    }
  }

  /**
   * Something in it is not supported; nothing may be found in its stead.
   *
   * @param diagnostic number in the list that belongs to the language: Bib-1 for attributes, {@code
   *     info:srw/diagnostic/1} for CQL
   * @param detail what was not supported, in the form the list asks for
   */
  record Refused(int diagnostic, String detail) implements Translation {}
}
