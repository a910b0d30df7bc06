package org.tongjie.broker.patron;

import java.util.List;

/** What the home library says of a card at the moment a book is handed out. */
public sealed interface CardWord {
  /** It may be lent on. */
  record MayBorrow() implements CardWord {}

  /** Nothing is lent on it now. */
  record Stopped(List<Obstacle> why) implements CardWord {
    public Stopped {
      why = List.copyOf(why);
    }
  }

  /** The home library was not heard in time, so nothing is known. */
  record Unheard() implements CardWord {}

  /** Its system is known to be silent, so it was not waited for, and nothing is known. */
  record Silent() implements CardWord {}
}
