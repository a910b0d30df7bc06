package org.tongjie.broker.notice;

/**
 * What is sent to a reader.
 *
 * @param marker the same for the same message, so that a repeated one is known
 * @param to mail address or telephone number
 */
public record Message(String marker, String to, String subject, String text) {
  /** Without the address and the text. */
  @Override
  public String toString() {
    return "Message[" + marker + "]";
  }
}
