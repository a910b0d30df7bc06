package org.tongjie.broker.ils;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a loan, or a renewal, is in its system. */
public sealed interface LoanProof {
  record Found(Optional<LocalDate> due) implements LoanProof {}

  record Absent() implements LoanProof {}

  record CannotTell() implements LoanProof {}
}
