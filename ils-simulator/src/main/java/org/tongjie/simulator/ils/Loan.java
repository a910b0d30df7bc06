package org.tongjie.simulator.ils;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An item in a reader's hands.
 *
 * @param due last day of the loan
 * @param renewals how often it was renewed
 * @param returned when it came back, if it did
 */
public record Loan(
    long number,
    String reader,
    String barcode,
    Instant since,
    LocalDate due,
    int renewals,
    Optional<Instant> returned) {
  Loan renewed(LocalDate day) {
    return new Loan(number, reader, barcode, since, day, renewals + 1, returned);
  }

  Loan returned(Instant when) {
    return new Loan(number, reader, barcode, since, due, renewals, Optional.of(when));
  }
}
