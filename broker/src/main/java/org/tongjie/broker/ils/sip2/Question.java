package org.tongjie.broker.ils.sip2;

/**
 * A message of ours and the form of its answer.
 *
 * @param acting whether the system changes anything by it
 */
record Question(Message message, MessageForm answer, boolean acting) {
  static Question reading(Message.Builder message, MessageForm answer) {
    return new Question(message.build(), answer, false);
  }

  static Question acting(Message.Builder message, MessageForm answer) {
    return new Question(message.build(), answer, true);
  }

  /** Whether an answer of the right form speaks of the card and the item asked about. */
  boolean isAbout(Message other) {
    return agrees(other, "AA") && agrees(other, "AB");
  }

  private boolean agrees(Message other, String tag) {
    String asked = message.first(tag);
    String answered = other.first(tag);
    return asked.isEmpty() || answered.isEmpty() || asked.equalsIgnoreCase(answered);
  }
}
