package org.tongjie.simulator.ils;

/** What the library says to a request: done, with what came of it, or refused. */
public sealed interface Answer<T> {
  /** It was done. */
  record Done<T>(T value) implements Answer<T> {}

  /** It was not done, and nothing changed. */
  record Refused<T>(Refusal reason) implements Answer<T> {}
}
