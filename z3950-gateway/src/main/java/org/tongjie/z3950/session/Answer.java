package org.tongjie.z3950.session;

import org.tongjie.z3950.pdu.Apdu;

/** What becomes of a data unit that came in. */
public sealed interface Answer {

  /** A data unit to send; the association goes on. */
  record Reply(Apdu apdu) implements Answer {}

  /** A data unit to send, after which the connection is closed. */
  record Last(Apdu apdu) implements Answer {}

  /** Nothing is sent; the association goes on. */
  record Silence() implements Answer {}

  /** Nothing is sent; the connection is closed. */
  record End() implements Answer {}
}
