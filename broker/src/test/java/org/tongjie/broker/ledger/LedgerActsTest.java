package org.tongjie.broker.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.ledger.LendingAct.Kind;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.Walk;
import org.tongjie.broker.request.Wish;

class LedgerActsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final PlaceCode HOME = new PlaceCode("lib-1");
  private static final PlaceCode PICKUP = new PlaceCode("school-a");
  private static final PlaceCode ELSEWHERE = new PlaceCode("branch-b");

  private static final ActFacts SELF_SERVICE =
      new ActFacts() {
        @Override
        public LendingAct.Reader reader(Wish wish) {
          return new LendingAct.Reader(
              wish.card().issuer(), Optional.of("PUPIL"), Optional.of("7-12"));
        }

        @Override
        public boolean isSelfService(PlaceCode place) {
          return true;
        }
      };

  private static List<LendingAct> acts(Change change) {
    return acts(change, new LedgerActs.Actor("desk school-a", ActFacts.NONE));
  }

  private static List<LendingAct> acts(Change change, LedgerActs.Actor actor) {
    return LedgerActs.of(change.before(), change.event(), actor, change.moved().request());
  }

  /** The acts of a book that is handed out, by whoever says so. */
  private static List<LendingAct> handedOut(String actor, ActFacts facts) {
    PatronRequest request =
        Walk.submitted(new RequestId(new UUID(1, 2)), Walk.wish("p1", 42)).moved().request();
    Candidate plain = Walk.candidate("B1");
    Candidate novel =
        new Candidate(
            plain.item(),
            plain.home(),
            plain.system(),
            plain.card(),
            plain.path(),
            plain.pickupSystem(),
            plain.terms(),
            new Candidate.Copy(42, "", "I", Optional.of(new BigDecimal("45.00"))));
    for (Event event :
        List.of(
            new Event.PatronAccepted(NOW),
            new Event.SupplierChosen(NOW, novel),
            new Event.HoldPlaced(NOW, 1, Optional.empty()),
            new Event.Sent(NOW, 1, HOME, PICKUP),
            new Event.Received(NOW, 1, PICKUP, false))) {
      request = Walk.moved(request, event, "event", Optional.empty()).moved().request();
    }
    Event lent = new Event.HandedOut(NOW, 1, PICKUP, LocalDate.of(2026, 4, 1));
    return acts(
        Walk.moved(request, lent, "lent", Optional.empty()), new LedgerActs.Actor(actor, facts));
  }

  @Test
  void anActTellsTheGroupOfTheReaderAndTheClassAndPriceOfTheItem() {
    LendingAct act = handedOut("staff 7", SELF_SERVICE).getFirst();
    assertThat(act.reader().type()).contains("PUPIL");
    assertThat(act.reader().ageBand()).contains("7-12");
    assertThat(act.item().orElseThrow().mainClass()).contains("I");
    assertThat(act.item().orElseThrow().price()).contains(new BigDecimal("45.00"));
    LendingAct unknown = handedOut("staff 7", ActFacts.NONE).getFirst();
    assertThat(unknown.reader().type()).isEmpty();
    assertThat(unknown.reader().ageBand()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "reader, WEB",
    "reader by program, API",
    "staff 7, DESK",
    "staff 7 for COUNTY-A, DESK",
    "system ils-1, SYSTEM",
    "clock, CLOCK",
    "somebody, OTHER",
  })
  void theWayAnActCameIsTheActors(String actor, Channel channel) {
    assertThat(handedOut(actor, ActFacts.NONE).getFirst().channel()).isEqualTo(channel);
  }

  @Test
  void aProgramWhereReadersServeThemselvesIsAMachine() {
    String program = "staff 7 for COUNTY-A by program";
    assertThat(handedOut(program, ActFacts.NONE).getFirst().channel()).isEqualTo(Channel.API);
    assertThat(handedOut(program, SELF_SERVICE).getFirst().channel()).isEqualTo(Channel.KIOSK);
    assertThat(handedOut("staff 7", SELF_SERVICE).getFirst().channel()).isEqualTo(Channel.DESK);
  }

  private static List<LendingAct> acts(Event... events) {
    Change submitted = Walk.submitted(new RequestId(new UUID(1, 2)), Walk.wish("p1", 42));
    List<LendingAct> acts = new ArrayList<>(acts(submitted));
    PatronRequest request = submitted.moved().request();
    for (Event event : events) {
      Change change = Walk.moved(request, event, "event", Optional.empty());
      acts.addAll(acts(change));
      request = change.moved().request();
    }
    return acts;
  }

  @Test
  void everyActOfALoanIsCountedOnce() {
    List<LendingAct> acts =
        acts(
            new Event.PatronAccepted(NOW),
            new Event.SupplierChosen(NOW, Walk.candidate("B1")),
            new Event.HoldPlaced(NOW, 1, Optional.empty()),
            new Event.Sent(NOW, 1, HOME, PICKUP),
            new Event.Received(NOW, 1, PICKUP, false),
            new Event.HandedOut(NOW, 1, PICKUP, LocalDate.of(2026, 4, 1)),
            new Event.TakenBack(NOW, 1, ELSEWHERE, false),
            new Event.Sent(NOW, 1, ELSEWHERE, HOME),
            new Event.Received(NOW, 1, HOME, true));
    assertThat(acts)
        .extracting(LendingAct::kind)
        .containsExactly(
            Kind.REQUESTED,
            Kind.SUPPLIER_ASKED,
            Kind.SENT,
            Kind.RECEIVED,
            Kind.LENT,
            Kind.RETURNED,
            Kind.SENT,
            Kind.CAME_HOME);
    assertThat(acts.get(2).movement())
        .isEqualTo(
            new LendingAct.Movement(Optional.of(HOME), Optional.of(HOME), Optional.of(PICKUP)));
    assertThat(acts.get(5).movement().place()).contains(ELSEWHERE);
    assertThat(acts).allSatisfy(act -> assertThat(act.channel()).isEqualTo(Channel.DESK));
  }

  @Test
  void whatWasNotFilledIsKeptWithItsReason() {
    List<LendingAct> acts =
        acts(
            new Event.PatronAccepted(NOW),
            new Event.SupplierChosen(NOW, Walk.candidate("B1")),
            new Event.Declined(NOW, 1, "not on the shelf"),
            new Event.NobodyCanSupply(NOW, List.of("nobody has it")));
    assertThat(acts)
        .extracting(act -> act.kind() + " " + act.reason())
        .containsExactly(
            "REQUESTED ", "SUPPLIER_ASKED ", "SUPPLIER_FAILED DECLINED", "UNFILLED nobody has it");
  }

  @Test
  void readersAndTheirCardsAreNotInTheLedger() {
    for (long seed = 1; seed <= 100; seed++) {
      for (Change change : Walk.random(seed, 40)) {
        String number = change.moved().request().wish().card().number();
        assertThat(acts(change).toString()).doesNotContain(number, "\"p" + seed + "\"");
      }
    }
  }
}
