package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tongjie.broker.request.SupplyState.HELD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierChoice.Choice;
import org.tongjie.broker.request.SupplierRequest;

/** A fault of this program meets one effect: it is tried a few times, then left to a person. */
class BrokenEffectTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int TRIES = 5;
  private static final Pace QUICK =
      new Pace(
          Duration.ofMillis(50),
          Duration.ofMillis(5),
          Duration.ofMillis(50),
          40,
          1,
          Duration.ofMillis(10),
          Duration.ofMinutes(10));

  private final OneSystem lending = new OneSystem();
  private final AtomicInteger choices = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean choiceFails;
  private volatile boolean noticeFails;
  private volatile int callsThatFail;
  private volatile Checkpoint failing = Checkpoint.AFTER_CALL;

  private LendingEngine engine() {
    return lending.start(
        QUICK, this::choose, (request, notice, marker) -> tell(notice), this::passed);
  }

  private Choice choose(PatronRequest request) {
    if (request.wish().person().equals("bad")) {
      choices.incrementAndGet();
      if (choiceFails) {
        throw new IllegalStateException("this reader's name is nobody's business");
      }
    }
    return request.suppliers().isEmpty() ? OneSystem.chosen(request) : new Choice.Nobody(List.of());
  }

  private void tell(Notice notice) {
    if (noticeFails && notice == Notice.ACCEPTED) {
      throw new IllegalStateException("no words for it");
    }
  }

  private void passed(Checkpoint checkpoint) {
    if (checkpoint == failing
        && OneSystem.isItsLane()
        && calls.incrementAndGet() <= callsThatFail) {
      throw new IllegalStateException("a wrong turn");
    }
  }

  private PatronRequest request(RequestId id) {
    return lending.store.find(id).orElseThrow();
  }

  private void awaitHeld(RequestId id) {
    await()
        .atMost(LONG)
        .until(() ->
            request(id).currentSupplier().map(SupplierRequest::state).equals(Optional.of(HELD)));
  }

  private Attention awaitAttention(RequestId id) {
    await().atMost(LONG).until(() -> !request(id).attentions().isEmpty());
    return request(id).attentions().getFirst();
  }

  private static void decide(
      LendingEngine engine, RequestId id, Attention open, Event.Decision decision) {
    Event event = new Event.StaffDecided(Instant.now(), open.attempt(), open.act(), decision);
    assertThat(engine.lending().act(id, event, "decided", "desk"))
        .isInstanceOf(ActAnswer.Done.class);
  }

  private int holdsOnBook() {
    return lending.system.holdsOn(OneSystem.book("bad")).size();
  }

  @Test
  void aChoiceThatAlwaysFailsGoesToAPersonWhoLetsItBeTriedAgainAndHoldsUpNoOther() {
    choiceFails = true;
    try (LendingEngine engine = engine()) {
      RequestId bad = OneSystem.submit(engine, "bad");
      RequestId good = OneSystem.submit(engine, "good");
      awaitHeld(good);

      Attention open = awaitAttention(bad);
      assertThat(open.kind()).isEqualTo(Attention.Kind.BROKER_FAILED);
      assertThat(open.act()).isEqualTo(EffectKind.CHOOSE_SUPPLIER);
      assertThat(open.text())
          .startsWith("PROGRAM_FAULT IllegalStateException")
          .doesNotContain("name");
      assertThat(choices).hasValue(TRIES);
      assertThat(lending.store.lanesWithWork(Instant.MAX)).as("it is tried no more").isEmpty();

      choiceFails = false;
      decide(engine, bad, open, Event.Decision.TRY_AGAIN);
      awaitHeld(bad);
      assertThat(request(bad).attentions()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Checkpoint.class,
      names = {"BEFORE_CALL", "AFTER_CALL", "BEFORE_COMMIT"})
  void whatMayHaveBeenDoneBeforeAFaultIsLookedUpNotRepeated(Checkpoint at) {
    failing = at;
    callsThatFail = 2;
    try (LendingEngine engine = engine()) {
      awaitHeld(OneSystem.submit(engine, "bad"));
      assertThat(holdsOnBook()).isEqualTo(1);
      assertThat(lending.system.wrongs).isEmpty();
    }
  }

  @Test
  void anActThatAlwaysFailsIsInDoubtAndTheNextSupplierIsLookedFor() {
    callsThatFail = Integer.MAX_VALUE;
    try (LendingEngine engine = engine()) {
      RequestId bad = OneSystem.submit(engine, "bad");
      Attention open = awaitAttention(bad);
      assertThat(open.kind()).isEqualTo(Attention.Kind.ACT_IN_DOUBT);
      assertThat(open.act()).isEqualTo(EffectKind.PLACE_HOLD);
      assertThat(open.text()).startsWith("PROGRAM_FAULT IllegalStateException");
      assertThat(calls).hasValue(TRIES);
      await().atMost(LONG).until(() -> request(bad).state() == RequestState.FINISHED);
      assertThat(holdsOnBook()).isEqualTo(1);

      callsThatFail = 0;
      decide(engine, bad, open, Event.Decision.TRY_AGAIN);
      await().atMost(LONG).until(() -> request(bad).isClosed());
      assertThat(holdsOnBook()).isZero();
    }
  }

  @Test
  void aReaderWhoCannotBeToldIsLeftToAPersonWhileTheRequestGoesOn() {
    noticeFails = true;
    try (LendingEngine engine = engine()) {
      RequestId bad = OneSystem.submit(engine, "bad");
      awaitHeld(bad);
      Attention open = awaitAttention(bad);
      assertThat(open.kind()).isEqualTo(Attention.Kind.BROKER_FAILED);
      assertThat(open.act()).isEqualTo(EffectKind.TELL_READER);
      decide(engine, bad, open, Event.Decision.DISMISS);
      assertThat(request(bad).attentions()).isEmpty();
    }
  }
}
