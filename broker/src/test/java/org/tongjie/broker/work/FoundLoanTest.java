package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;

/** A book that a shared system's counter lent, as a comparison finds it. */
class FoundLoanTest {
  private static final SystemCode SYSTEM = new SystemCode("S0");

  /** Seven in the morning in the region; in UTC it is still the day before. */
  private static final Instant EARLY = Instant.parse("2027-03-02T23:00:00Z");

  private final MemoryRequests store = new MemoryRequests();
  private final HeldAttempt held = new HeldAttempt(store);
  private final YearSystem system =
      new YearSystem(SYSTEM, YearRegion.capabilities("S0"), new Random(1), () -> EARLY);

  @Test
  void aLoanWithoutADayIsDueByTheRegionsDayNotThatOfUtc() {
    RequestId id = held.of("reader", SYSTEM, Path.NATIVE, EARLY);
    LocalDate lent = LocalDate.of(2027, 3, 3);
    system.tellsDueDays = false;
    system.loans.put(
        HeldAttempt.item("reader"),
        new YearSystem.Loan(HeldAttempt.card("reader"), "", lent.plusDays(1)));

    new Reconciliation(store::openAttempts, held.applier, SystemLosses.inMemory())
        .run(system, EARLY);
    assertThat(held.request(id).state()).isEqualTo(RequestState.LOANED);
    assertThat(held.request(id).suppliers().getFirst().due())
        .as("thirty days from the day in the region")
        .contains(lent.plusDays(30));
  }
}
