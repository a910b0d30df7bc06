package org.tongjie.broker.live;

/** What became of the wish for one record of a partner. */
public sealed interface LiveFile {

  /** The record in the format wanted. */
  @SuppressWarnings("ArrayRecordComponent") // octets are handed through, never compared
  record Found(byte[] octets) implements LiveFile {}

  /** It was never shown, or is not remembered any more. */
  record Forgotten() implements LiveFile {}

  /** It cannot be written in this format. */
  record Unwritable() implements LiveFile {}
}
