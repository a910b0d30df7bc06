package org.tongjie.broker.record;

/** What an identifier leads to. */
public sealed interface RecordAnswer {

  /** The record. */
  record Found(RecordDetails details) implements RecordAnswer {}

  /** Merged into another record. */
  record Moved(String to) implements RecordAnswer {}

  /** No library contributes it any more. */
  record Gone() implements RecordAnswer {}

  /** Never given. */
  record Unknown() implements RecordAnswer {}
}
