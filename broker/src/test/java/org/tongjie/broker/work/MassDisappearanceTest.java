package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ils.HoldState;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;

/** A system that was restored from a backup has forgotten what it knew of the last day. */
class MassDisappearanceTest {
  private static final SystemCode SYSTEM = new SystemCode("S0");
  private static final Instant YESTERDAY = YearWorld.START;
  private static final Instant NOW = YESTERDAY.plus(Duration.ofDays(1));
  private final MemoryRequests store = new MemoryRequests();
  private final SystemLosses losses = SystemLosses.inMemory();
  private final HeldAttempt held = new HeldAttempt(store);
  private final Reconciliation reconciliation =
      new Reconciliation(store::openAttempts, held.applier, losses);
  private Instant now = NOW;
  private final YearSystem system =
      new YearSystem(SYSTEM, YearRegion.capabilities("S0"), new Random(1), () -> now);

  private List<String> readers(int number) {
    return IntStream.range(0, number).mapToObj("r%03d"::formatted).toList();
  }

  private RequestId held(String reader, Instant at) {
    RequestId id = held.of(reader, SYSTEM, Path.NATIVE, at);
    placeAgain(reader);
    return id;
  }

  private void placeAgain(String reader) {
    system
        .holdsOn(HeldAttempt.item(reader))
        .add(new YearSystem.Hold(HeldAttempt.card(reader), "", HoldState.WAITING));
  }

  private RequestId lent(String reader, Instant at) {
    RequestId id = held.of(reader, SYSTEM, Path.BROKERED, at);
    LocalDate due = YearWorld.day(at).plusDays(30);
    held.tell(id, new Event.Received(at, 1, HeldAttempt.PICKUP, false));
    held.tell(id, new Event.HandedOut(at, 1, HeldAttempt.PICKUP, due));
    held.tell(id, new Event.ActDone(at, 1, EffectKind.LEND_AT_SUPPLIER, Optional.of(due)));
    system.loans.put(
        HeldAttempt.item(reader), new YearSystem.Loan(HeldAttempt.card(reader), "", due));
    return id;
  }

  private void compare() {
    now = now.plus(Duration.ofMinutes(10));
    reconciliation.run(system, now);
  }

  private void assertAll(List<RequestId> ids, RequestState state) {
    assertThat(ids).allSatisfy(id -> assertThat(held.request(id).state()).isEqualTo(state));
  }

  @Test
  void holdsOfTheLastDayThatAreGoneTogetherStayUntilTheyAreBack() {
    List<RequestId> ids = readers(6).stream().map(reader -> held(reader, NOW)).toList();
    List<RequestId> before =
        List.of(held("a", YESTERDAY), held("b", YESTERDAY), held("c", YESTERDAY));
    readers(6).forEach(reader -> system.holdsOn(HeldAttempt.item(reader)).clear());

    compare();
    compare();
    assertAll(ids, RequestState.SUPPLYING);
    assertThat(losses.all())
        .singleElement()
        .satisfies(loss -> {
          assertThat(loss.system()).isEqualTo(SYSTEM);
          assertThat(loss.things()).isEqualTo(6);
          assertThat(loss.since()).as("told once").isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        });

    readers(5).forEach(this::placeAgain);
    compare();
    assertAll(ids, RequestState.SUPPLYING);
    assertThat(losses.all()).as("one is missing still").hasSize(1);
    placeAgain("r005");
    compare();
    assertThat(losses.all()).isEmpty();
    assertAll(ids, RequestState.SUPPLYING);
    assertAll(before, RequestState.SUPPLYING);
  }

  @Test
  void loansThatAreGoneTogetherAreNotTakenForReturned() {
    List<RequestId> ids = readers(5).stream().map(reader -> lent(reader, NOW)).toList();
    system.loans.clear();

    compare();
    assertAll(ids, RequestState.LOANED);
    assertThat(losses.all()).hasSize(1);
  }

  @Test
  void onceStaffSaySoWhatIsGoneIsOver() {
    List<RequestId> ids = readers(6).stream().map(reader -> held(reader, NOW)).toList();
    readers(6).forEach(reader -> system.holdsOn(HeldAttempt.item(reader)).clear());
    compare();
    losses.confirm(SYSTEM, "staff 1");

    compare();
    assertAll(ids, RequestState.ROUTING);
    assertThat(losses.all()).isEmpty();
  }

  @Test
  void whatEndsHereAndThereEndsAtOnce() {
    List<RequestId> ids = readers(12).stream().map(reader -> held(reader, NOW)).toList();
    readers(5).forEach(reader -> system.holdsOn(HeldAttempt.item(reader)).clear());

    compare();
    assertAll(ids.subList(0, 5), RequestState.ROUTING);
    assertAll(ids.subList(5, 12), RequestState.SUPPLYING);
    assertThat(losses.all()).isEmpty();
  }

  @Test
  void whatIsFoundIsNewsAlsoWhileMuchIsGone() {
    List<RequestId> ids = readers(6).stream().map(reader -> held(reader, NOW)).toList();
    readers(6).forEach(reader -> system.holdsOn(HeldAttempt.item(reader)).clear());
    RequestId ready = held("ready", YESTERDAY);
    system.moveHold(HeldAttempt.item("ready"), HeldAttempt.card("ready"), HoldState.READY);

    compare();
    assertAll(ids, RequestState.SUPPLYING);
    assertAll(List.of(ready), RequestState.READY);
  }
}
