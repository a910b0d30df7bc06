package org.tongjie.catalog.query;

import java.util.List;
import java.util.OptionalInt;

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

  /**
   * Words that shall all be there, the last of them perhaps longer than it is written. Where a
   * script writes no spaces every word may go on, and this is {@link Words}.
   *
   * @param text one or more words without a mark of truncation, not blank
   */
  record Truncated(Scope scope, String text) implements Query {}

  /**
   * A word of letters of which some are not known.
   *
   * @param pattern "*" for any number of characters, "?" for one, "\" before one that is meant
   */
  record Masked(Scope scope, String pattern) implements Query {}

  /**
   * A whole title, name, heading or number, but for case, accents, variants and punctuation.
   *
   * @param text as typed, not blank
   */
  record Exact(Scope scope, String text) implements Query {}

  /**
   * How a title, name, heading or number begins.
   *
   * @param text as typed, not blank
   * @param wordEnd whether a word ends where the text does; a Chinese one always does
   */
  record Beginning(Scope scope, String text, boolean wordEnd) implements Query {}

  /**
   * Published in one of these years; without bounds, in any known year.
   *
   * @param from first year
   * @param to last year, included
   */
  record Years(OptionalInt from, OptionalInt to) implements Query {}

  /**
   * Words near one another in one field.
   *
   * @param left one word or phrase
   * @param right another
   * @param distance words apart at most; 1 is side by side
   * @param ordered whether the left one comes first
   */
  record Near(Scope scope, String left, String right, int distance, boolean ordered)
      implements Query {}

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
