package org.tongjie.catalog.query;

import java.util.List;

/** What a reader or another system looks for: the one form that every query language becomes. */
public sealed interface Query {

  /** Everything there is. */
  record All() implements Query {}

  /**
   * Words that shall all be there, in any order and, where the scope is anywhere, in any fields.
   *
   * @param text one or more words as typed, not blank
   */
  record Words(Scope scope, String text) implements Query {}

  /**
   * Words that shall stand side by side.
   *
   * @param text as typed, not blank
   */
  record Phrase(Scope scope, String text) implements Query {}

  /** All of these; a {@link Not} among them takes away. */
  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** Any of these. */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Whatever this is not. */
  record Not(Query part) implements Query {}
}
