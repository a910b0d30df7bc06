package org.tongjie.broker.ils;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a loan, or a renewal, is in its system. */
public sealed interface LoanProof {
  record Found(Optional<LocalDate> due) implements LoanProof {}

  record Absent() implements LoanProof {}

  record CannotTell() implements LoanProof {}

  /**
   * What this proof of a loan says of its renewal: only a later day than the known one shows it.
   */
  default LoanProof ofRenewal(LocalDate knownDue) {
    return switch (this) {
      case Found(Optional<LocalDate> due) -> {
        if (due.isEmpty()) {
          yield new CannotTell();
        }
        yield due.get().isAfter(knownDue) ? this : new Absent();
      }
      case Absent absent -> absent;
      case CannotTell unclear -> unclear;
    };
  }
}
