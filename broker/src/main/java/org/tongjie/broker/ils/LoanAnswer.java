package org.tongjie.broker.ils;

import java.time.LocalDate;
import java.util.Optional;

/** The answer to a loan or a renewal wanted. */
public sealed interface LoanAnswer {
  record Lent(Optional<LocalDate> due) implements LoanAnswer {}

  /**
   * The system declined.
   *
   * @param text the system's words
   */
  record Refused(Refusal reason, String text) implements LoanAnswer {}

  record NotOffered() implements LoanAnswer {}
}
