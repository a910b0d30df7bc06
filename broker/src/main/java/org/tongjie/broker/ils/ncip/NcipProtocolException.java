package org.tongjie.broker.ils.ncip;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Octets that are no NCIP message. */
final class NcipProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String text;

  NcipProtocolException(String text, @Nullable Throwable cause) {
    super(text, cause);
    this.text = text;
  }

  /** What is wrong; it holds no value of the message. */
  String text() {
    return text;
  }
}
