package org.tongjie.broker.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.RequestStore.Claim;
import org.tongjie.broker.request.RequestStore.Committed;
import org.tongjie.broker.request.RequestStore.Postponement;
import org.tongjie.broker.request.RequestStore.Taking;
import org.tongjie.broker.request.RequestStore.Work;

/** What every store of requests has to keep to. */
public abstract class RequestStoreContract {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant SOON = NOW.plus(Duration.ofMinutes(5));
  private static final Committed DONE = new Committed.Done(List.of());
  private static final String HOME = "ils-home";
  private RequestStore store;
  private int ids;

  /** An empty store. */
  protected abstract RequestStore empty();

  @BeforeEach
  void open() {
    store = empty();
  }

  private PatronRequest submit(String person) {
    Change change = Walk.submitted(new RequestId(new UUID(7, ++ids)), Walk.wish(person, 42));
    assertThat(store.commit(change)).isEqualTo(DONE);
    return change.moved().request();
  }

  private Change change(PatronRequest before, Event event) {
    return Walk.moved(before, event, "event-" + ++ids, Optional.empty());
  }

  private PatronRequest done(PatronRequest before, Event event) {
    Change change = change(before, event);
    assertThat(store.commit(change)).isEqualTo(DONE);
    assertThat(store.find(before.id())).contains(change.moved().request());
    return change.moved().request();
  }

  private PatronRequest routing(String person) {
    return done(submit(person), new Event.PatronAccepted(NOW));
  }

  private PatronRequest asking(String person, String barcode) {
    return done(routing(person), new Event.SupplierChosen(NOW, Walk.candidate(barcode)));
  }

  private List<OutboxEntry> claim(String lane, String worker, Instant now) {
    return store.claim(new Claim(lane, worker, 10), now, now.plus(Duration.ofMinutes(5)));
  }

  private OutboxEntry claimOne(String lane, String worker, Instant now) {
    List<OutboxEntry> taken = claim(lane, worker, now);
    assertThat(taken).hasSize(1);
    return taken.getFirst();
  }

  @Test
  void requestIsFoundAsItWasKept() {
    PatronRequest request = asking("p1", "B1");
    assertThat(store.find(request.id())).contains(request);
    RequestId unknown = new RequestId(new UUID(0, 0));
    assertThat(store.find(unknown)).isEmpty();
    assertThat(store.find(List.of(unknown, request.id())))
        .containsExactly(Map.entry(request.id(), request));
  }

  @Test
  void everyChangeOfRandomWalksIsFoundAsItWasKept() {
    for (long seed = 1; seed <= 20; seed++) {
      for (Change change : Walk.random(seed, 60)) {
        assertThat(store.commit(change)).isEqualTo(DONE);
        PatronRequest after = change.moved().request();
        assertThat(store.find(after.id())).contains(after);
      }
    }
    assertThat(store.lanesWithWork(NOW)).contains(OutboxEntry.BROKER_LANE, HOME);
  }

  @Test
  void secondOfTwoChangesOfOneVersionIsStaleAndLeavesNothing() {
    PatronRequest request = submit("p1");
    Change late = change(request, new Event.CancelAsked(NOW));
    PatronRequest accepted = done(request, new Event.PatronAccepted(NOW));
    List<OutboxEntry> work = claim(OutboxEntry.BROKER_LANE, "w", NOW);
    assertThat(store.commit(late)).isEqualTo(new Committed.Stale());
    assertThat(store.find(request.id())).contains(accepted);
    assertThat(claim(OutboxEntry.BROKER_LANE, "w", SOON.plusSeconds(1)))
        .extracting(OutboxEntry::number)
        .isEqualTo(work.stream().map(OutboxEntry::number).toList());
  }

  @Test
  void changeOfAnUnknownRequestIsStale() {
    Change unseen = Walk.submitted(new RequestId(new UUID(9, 9)), Walk.wish("p1", 1));
    assertThat(store.commit(change(unseen.moved().request(), new Event.PatronAccepted(NOW))))
        .isEqualTo(new Committed.Stale());
  }

  @Test
  void knownEventIsKeptOnce() {
    PatronRequest request = submit("p1");
    Change change = change(request, new Event.PatronAccepted(NOW));
    assertThat(store.commit(change)).isEqualTo(DONE);
    assertThat(store.commit(change)).isEqualTo(new Committed.Repeated());
    PatronRequest accepted = change.moved().request();
    Change again =
        Walk.moved(accepted, new Event.CancelAsked(NOW), change.eventId(), Optional.empty());
    assertThat(store.commit(again)).isEqualTo(new Committed.Repeated());
    assertThat(store.find(request.id())).contains(accepted);
  }

  @Test
  void readerHasOneOpenRequestForTheSame() {
    PatronRequest first = submit("p1");
    Change second = Walk.submitted(new RequestId(new UUID(8, 1)), Walk.wish("p1", 42));
    assertThat(store.commit(second)).isEqualTo(new Committed.Duplicate(first.id()));
    assertThat(store.find(second.moved().request().id())).isEmpty();
    submit("p2");
    done(first, new Event.CancelAsked(NOW));
    assertThat(store.commit(second)).isEqualTo(DONE);
  }

  @Test
  void copiesThatAClassAsksForTogetherAreEachAskedForOnce() {
    PatronRequest first = submit(Walk.wish("p1", 42).as(new Wish.Copy(1, 3)));
    Wish second = Walk.wish("p1", 42).as(new Wish.Copy(2, 3));
    PatronRequest other = submit(second);
    assertThat(store.find(other.id())).map(PatronRequest::wish).contains(second);
    assertThat(ask(second)).isEqualTo(new Committed.Duplicate(other.id()));
    assertThat(ask(Walk.wish("p1", 42)))
        .as("one copy is the first of them")
        .isEqualTo(new Committed.Duplicate(first.id()));
  }

  @Test
  void whoTakesAnyEditionHasAskedForTheOthersToo() {
    PatronRequest any = submit(Walk.anyOf("p1", 42, 43L, 44L));
    assertThat(ask(Walk.wish("p1", 43))).isEqualTo(new Committed.Duplicate(any.id()));
    assertThat(ask(Walk.anyOf("p1", 44, 42L, 43L))).isEqualTo(new Committed.Duplicate(any.id()));
    assertThat(ask(Walk.wish("p1", 45))).as("another work").isEqualTo(DONE);
    assertThat(ask(Walk.wish("p2", 43))).as("another reader").isEqualTo(DONE);
    done(any, new Event.CancelAsked(NOW));
    assertThat(ask(Walk.wish("p1", 43))).isEqualTo(DONE);
  }

  @Test
  void whoAskedForACertainEditionDoesNotAskForAnyBesidesIt() {
    PatronRequest certain = submit(Walk.wish("p1", 43));
    assertThat(ask(Walk.anyOf("p1", 42, 43L))).isEqualTo(new Committed.Duplicate(certain.id()));
    assertThat(ask(Walk.wish("p1", 42))).as("a certain one as well").isEqualTo(DONE);
  }

  @Test
  void requestForTheSameRecordIsNamedBeforeOneForAnotherEdition() {
    submit(Walk.wish("p1", 43));
    PatronRequest same = submit(Walk.wish("p1", 42));
    assertThat(ask(Walk.anyOf("p1", 42, 43L))).isEqualTo(new Committed.Duplicate(same.id()));
  }

  private PatronRequest submit(Wish wish) {
    Change change = Walk.submitted(new RequestId(UUID.randomUUID()), wish);
    assertThat(store.commit(change)).isEqualTo(DONE);
    assertThat(store.find(change.moved().request().id())).contains(change.moved().request());
    return change.moved().request();
  }

  private Committed ask(Wish wish) {
    return store.commit(Walk.submitted(new RequestId(UUID.randomUUID()), wish));
  }

  @Test
  void itemIsPromisedToOneRequestUntilItsAttemptIsSettled() {
    PatronRequest first = asking("p1", "B1");
    PatronRequest second = routing("p2");
    Change chosen = change(second, new Event.SupplierChosen(NOW, Walk.candidate("B1")));
    assertThat(store.commit(chosen)).isEqualTo(new Committed.ItemTaken());
    assertThat(store.find(second.id())).contains(second);
    PatronRequest withdrawing = done(first, new Event.CancelAsked(NOW));
    assertThat(store.commit(chosen)).isEqualTo(new Committed.ItemTaken());
    done(withdrawing, new Event.HoldGone(NOW, 1));
    assertThat(store.commit(chosen)).isEqualTo(DONE);
  }

  @Test
  void itemThatTurnsUpAgainIsKeptAlthoughAnotherRequestHasIt() {
    PatronRequest first = done(asking("p1", "B1"), new Event.HoldRefused(NOW, 1, "lent"));
    asking("p2", "B1");
    PatronRequest back = done(first, new Event.HoldPlaced(NOW, 1, Optional.of("h1")));
    assertThat(back.supplier(1).orElseThrow().state()).isEqualTo(SupplyState.WITHDRAWING);
  }

  @Test
  void finishedRequestIsOpenedAgainAlthoughTheReaderAskedAnew() {
    PatronRequest first = asking("p1", "B1");
    first = done(first, new Event.HoldPlaced(NOW, 1, Optional.empty()));
    first = done(first, new Event.Sent(NOW, 1, new PlaceCode("lib-1"), Fixture.PICKUP));
    first = done(first, new Event.Received(NOW, 1, Fixture.PICKUP, false));
    first = done(first, new Event.CancelAsked(NOW));
    submit("p1");
    first = done(first, new Event.HandedOut(NOW, 1, Fixture.PICKUP, Fixture.POLICY.day(SOON)));
    assertThat(first.state()).isEqualTo(RequestState.LOANED);
  }

  @Test
  void workEndsWithItsResult() {
    PatronRequest request = submit("p1");
    OutboxEntry entry = claimOne(HOME, "w", NOW);
    assertThat(entry.request()).isEqualTo(request.id());
    assertThat(entry.effect().kind()).isEqualTo(EffectKind.CHECK_PATRON);
    assertThat(entry.tries()).isZero();
    Change result =
        Walk.moved(request, new Event.PatronAccepted(NOW), entry.eventId(), Optional.of(entry));
    assertThat(store.commit(result)).isEqualTo(DONE);
    assertThat(claim(HOME, "w", SOON.plusSeconds(1))).isEmpty();
    assertThat(store.lanesWithWork(SOON))
        .containsExactlyInAnyOrder(OutboxEntry.BROKER_LANE, OutboxEntry.NOTICE_LANE);
  }

  @Test
  void resultOfWorkThatWasTakenOverIsLost() {
    PatronRequest request = submit("p1");
    OutboxEntry slow = claimOne(HOME, "w", NOW);
    assertThat(claim(HOME, "w", NOW)).isEmpty();
    OutboxEntry again = claimOne(HOME, "w", SOON);
    assertThat(again.tries()).isEqualTo(1);
    Event accepted = new Event.PatronAccepted(SOON);
    assertThat(store.commit(Walk.moved(request, accepted, "slow", Optional.of(slow))))
        .isEqualTo(new Committed.EntryLost());
    assertThat(store.find(request.id())).contains(request);
    assertThat(store.commit(Walk.moved(request, accepted, "again", Optional.of(again))))
        .isEqualTo(DONE);
  }

  @Test
  void staleResultKeepsItsWork() {
    PatronRequest request = submit("p1");
    OutboxEntry entry = claimOne(HOME, "w", NOW);
    PatronRequest cancelled = done(request, new Event.CancelAsked(NOW));
    Change result =
        Walk.moved(request, new Event.PatronAccepted(NOW), entry.eventId(), Optional.of(entry));
    assertThat(store.commit(result)).isEqualTo(new Committed.Stale());
    assertThat(store.find(request.id())).contains(cancelled);
    assertThat(claimOne(HOME, "w2", SOON).number()).isEqualTo(entry.number());
  }

  @Test
  void workAboutOneSubjectIsDoneOneAfterTheOther() {
    PatronRequest first = submit("p1");
    PatronRequest second = submit("p2");
    OutboxEntry checked = claimOne(HOME, "w", NOW);
    assertThat(checked.request()).isEqualTo(first.id());
    assertThat(claim(HOME, "other", NOW)).isEmpty();
    assertThat(store.lanesWithWork(NOW)).isEmpty();
    store.drop(checked);
    assertThat(claimOne(HOME, "w", NOW).request()).isEqualTo(second.id());
  }

  /** The same change, with a worker who takes all its work at once. */
  private static Change taking(Change change, String worker) {
    return change.withWork(
        change.work().stream()
            .map(one ->
                new Work(
                    one.effect(), one.lane(), one.subject(), Optional.of(new Taking(worker, SOON))))
            .toList());
  }

  private OutboxEntry taken(Change change) {
    Committed committed = store.commit(change);
    assertThat(committed).isInstanceOf(Committed.Done.class);
    List<OutboxEntry> taken = ((Committed.Done) committed).taken();
    assertThat(taken).hasSize(1);
    return taken.getFirst();
  }

  @Test
  void workMayBeTakenByTheChangeThatAddsIt() {
    Change submitted = Walk.submitted(new RequestId(new UUID(7, ++ids)), Walk.wish("p1", 42));
    OutboxEntry entry = taken(taking(submitted, "w"));
    assertThat(entry.worker()).isEqualTo("w");
    assertThat(entry.tries()).isZero();
    assertThat(entry.effect().kind()).isEqualTo(EffectKind.CHECK_PATRON);
    assertThat(claim(HOME, "other", SOON.minusSeconds(1))).isEmpty();
    OutboxEntry again = claimOne(HOME, "other", SOON);
    assertThat(again.number()).isEqualTo(entry.number());
    assertThat(again.tries()).isEqualTo(1);
    PatronRequest request = submitted.moved().request();
    Event accepted = new Event.PatronAccepted(NOW);
    assertThat(store.commit(Walk.moved(request, accepted, "late", Optional.of(entry))))
        .isEqualTo(new Committed.EntryLost());
    assertThat(store.commit(Walk.moved(request, accepted, "again", Optional.of(again))))
        .isEqualTo(DONE);
  }

  @Test
  void workIsNotTakenAtOnceWhileSomethingAboutItsSubjectIsUnfinished() {
    submit("p1");
    Change second = Walk.submitted(new RequestId(new UUID(7, ++ids)), Walk.wish("p2", 42));
    assertThat(store.commit(taking(second, "w"))).isEqualTo(DONE);
    OutboxEntry first = claimOne(HOME, "other", NOW);
    assertThat(first.request()).isNotEqualTo(second.moved().request().id());
    store.drop(first);
    assertThat(claimOne(HOME, "w", NOW).request()).isEqualTo(second.moved().request().id());
  }

  @Test
  void oldestWorkIsTakenFirstAndNoMoreThanAskedFor() {
    List<RequestId> order =
        List.of(routing("p1").id(), routing("p2").id(), routing("p3").id(), routing("p4").id());
    List<OutboxEntry> two = store.claim(new Claim(OutboxEntry.BROKER_LANE, "a", 2), NOW, SOON);
    List<OutboxEntry> rest = store.claim(new Claim(OutboxEntry.BROKER_LANE, "b", 5), NOW, SOON);
    assertThat(two).extracting(OutboxEntry::request).isEqualTo(order.subList(0, 2));
    assertThat(rest).extracting(OutboxEntry::request).isEqualTo(order.subList(2, 4));
  }

  @Test
  void postponedWorkComesAgainWhenItIsTime() {
    submit("p1");
    OutboxEntry first = claimOne(HOME, "w", NOW);
    store.postpone(first, new Postponement(SOON, false, "no answer"));
    assertThat(claim(HOME, "w", SOON.minusSeconds(1))).isEmpty();
    assertThat(store.lanesWithWork(SOON.minusSeconds(1))).isEmpty();
    assertThat(store.lanesWithWork(SOON)).containsExactly(HOME);
    OutboxEntry second = claimOne(HOME, "w", SOON);
    assertThat(second.tries()).isEqualTo(1);
    assertThat(second.failures()).isEqualTo(1);
    assertThat(second.marker()).isEqualTo(first.marker());
    store.postpone(second, new Postponement(SOON, true, "refused connection"));
    OutboxEntry third = claimOne(HOME, "w", SOON);
    assertThat(third.tries()).isEqualTo(1);
    assertThat(third.failures()).isEqualTo(2);
  }

  @Test
  void workPutOffIsDoneAtOnceWhereItIsHastenedUnlessSomebodyHasIt() {
    PatronRequest request = submit("p1");
    OutboxEntry first = claimOne(HOME, "w", NOW);
    store.hasten(request.id(), EffectKind.CHECK_PATRON);
    assertThat(claim(HOME, "other", NOW)).as("somebody is at it").isEmpty();
    store.postpone(first, new Postponement(SOON, true, "away"));
    store.hasten(request.id(), EffectKind.CHOOSE_SUPPLIER);
    assertThat(claim(HOME, "w", NOW)).as("other work").isEmpty();
    store.hasten(request.id(), EffectKind.CHECK_PATRON);
    assertThat(store.lanesWithWork(NOW)).containsExactly(HOME);
    assertThat(claimOne(HOME, "w", NOW).number()).isEqualTo(first.number());
  }

  @Test
  void workGivenBackIsAsIfItHadNotBeenTaken() {
    submit("p1");
    OutboxEntry first = claimOne(HOME, "w", NOW);
    store.giveBack(first);
    OutboxEntry second = claimOne(HOME, "other", NOW);
    assertThat(second.tries()).isZero();
    assertThat(second.failures()).isZero();
    store.giveBack(first);
    assertThat(claim(HOME, "w", NOW)).isEmpty();
  }

  @Test
  void whoLostAnEntryNeitherPostponesNorDropsIt() {
    submit("p1");
    OutboxEntry lost = claimOne(HOME, "w", NOW);
    OutboxEntry held = claimOne(HOME, "other", SOON);
    store.drop(lost);
    store.postpone(lost, new Postponement(NOW, true, "late"));
    assertThat(claim(HOME, "third", SOON)).isEmpty();
    store.drop(held);
    assertThat(store.lanesWithWork(SOON.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void passedDeadlinesComeOldestFirst() {
    PatronRequest later = asking("p1", "B1");
    PatronRequest sooner = submit("p2");
    PatronRequest over = done(submit("p3"), new Event.CancelAsked(NOW));
    Instant passed = later.nextDeadline().orElseThrow();
    assertThat(store.due(NOW, 10)).isEmpty();
    assertThat(store.due(passed, 10)).containsExactly(sooner.id(), later.id());
    assertThat(store.due(passed, 1)).containsExactly(sooner.id());
    assertThat(over.nextDeadline()).isEmpty();
  }
}
