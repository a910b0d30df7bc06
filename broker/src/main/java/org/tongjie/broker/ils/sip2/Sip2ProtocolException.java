package org.tongjie.broker.ils.sip2;

import java.io.IOException;

/** Octets that are not the message they should be. */
class Sip2ProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String text;

  Sip2ProtocolException(String message) {
    super(message);
    this.text = message;
  }

  /** What is wrong; it names no reader and holds no value of the message. */
  String text() {
    return text;
  }
}
