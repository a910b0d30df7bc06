package org.tongjie.simulator.sip2;

/** What ends a message. The protocol says CR; several systems send CR LF. */
public enum Terminator {
  CR("\r"),
  CRLF("\r\n");

  private final String text;

  Terminator(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
