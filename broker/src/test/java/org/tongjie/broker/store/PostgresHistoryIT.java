package org.tongjie.broker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.patron.History;
import org.tongjie.broker.patron.Person;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.RequestStore.Committed;
import org.tongjie.broker.request.Step;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Walk;
import org.tongjie.broker.request.Wish;
import org.tongjie.catalog.store.DatabaseExtension;

class PostgresHistoryIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(15));
  private static final PlaceCode HOME = new PlaceCode("lib-1");
  private static final PlaceCode PICKUP = new PlaceCode("school-a");
  private static final PlaceCode ELSEWHERE = new PlaceCode("branch-b");
  private static final CardKey CARD = Walk.wish("-", 1).card();
  private static final String NAMED = "读者欧阳藏名弄湿";

  private final PostgresRequests store = new PostgresRequests(DATABASE.database());
  private final PostgresPersons persons = new PostgresPersons(DATABASE.database());
  private final RequestQueries queries = new RequestQueries(DATABASE.database());
  private final History history =
      new History(new PostgresHistory(DATABASE.database()), TestRegion::region);
  private String person = "";
  private int ids;

  @BeforeEach
  void empty() throws SQLException {
    change(
        "truncate lending_request, lending_deadline, lending_attempt, lending_event,"
            + " lending_outbox, lending_act, person, person_card, answered_request cascade");
    person = persons.ofCard(CARD).person();
  }

  private static void change(String sql) throws SQLException {
    try (Connection connection = DATABASE.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private PatronRequest kept(Change change) {
    assertThat(store.commit(change)).isEqualTo(new Committed.Done(List.of()));
    return change.moved().request();
  }

  private PatronRequest request(Wish wish, Event... events) {
    RequestId id = new RequestId(new UUID(3, ++ids));
    PatronRequest request = kept(Walk.submitted(id, wish));
    for (Event event : events) {
      request = kept(Walk.moved(request, event, "event-" + ++ids, Optional.empty()));
    }
    return request;
  }

  /** Lent on the reader's own card, brought back damaged, home again. */
  private PatronRequest over(String barcode) {
    return request(
        Walk.wish(person, 40 + ids),
        events(
            barcode,
            new Event.HandedOut(NOW, 1, PICKUP, LocalDate.of(2026, 4, 1)),
            done(EffectKind.LEND_AT_PICKUP),
            new Event.DamageReported(NOW, 1, NAMED),
            new Event.TakenBack(NOW, 1, HOME, true),
            done(EffectKind.RETURN_AT_PICKUP),
            new Event.ActRefused(
                NOW, 1, EffectKind.RETURN_AT_SUPPLIER, CARD.number() + " " + NAMED),
            dismissed(EffectKind.RETURN_AT_SUPPLIER),
            dismissed(EffectKind.NONE)));
  }

  private static Event done(EffectKind act) {
    return new Event.ActDone(NOW, 1, act, Optional.empty());
  }

  private static Event dismissed(EffectKind act) {
    return new Event.StaffDecided(NOW, 1, act, Event.Decision.DISMISS);
  }

  private static Event[] events(String barcode, Event... rest) {
    Candidate proxy = Walk.candidate(barcode);
    Candidate own =
        new Candidate(
            proxy.item(),
            proxy.home(),
            proxy.system(),
            CARD,
            proxy.path(),
            proxy.pickupSystem(),
            proxy.terms());
    List<Event> all = new ArrayList<>();
    all.add(new Event.PatronAccepted(NOW));
    all.add(new Event.SupplierChosen(NOW, own));
    all.add(new Event.HoldPlaced(NOW, 1, Optional.of("hold-4711")));
    all.add(new Event.Sent(NOW, 1, HOME, PICKUP));
    all.add(done(EffectKind.LEND_AT_SUPPLIER));
    all.add(new Event.Received(NOW, 1, PICKUP, false));
    all.add(done(EffectKind.ACCEPT_AT_PICKUP));
    all.addAll(List.of(rest));
    return all.toArray(Event[]::new);
  }

  private static void workIsDone() throws SQLException {
    change("delete from lending_outbox");
  }

  private static List<String> saying(String words) throws SQLException {
    return WholeDatabase.tablesSaying(DATABASE.database(), words);
  }

  @Test
  void requestThatIsOverIsNobodysInTheWholeDatabase() throws SQLException {
    PatronRequest over = over("B1");
    change(
        "insert into answered_request (holder, key, digest, request)"
            + " values ('reader %s', 'k', 'd', '%s')".formatted(person, over.id()));
    workIsDone();
    assertThat(saying(CARD.number()))
        .containsExactly("lending_event", "lending_request", "person_card");
    assertThat(saying(person))
        .containsExactly("answered_request", "lending_request", "person", "person_card");

    assertThat(saying(NAMED)).containsExactly("lending_event");
    assertThat(saying("hold-4711")).containsExactly("lending_event", "lending_request");
    assertThat(history.eraseUnwanted(LATER)).isOne();
    assertThat(saying(CARD.number())).containsExactly("person_card");
    assertThat(saying(person)).containsExactly("person", "person_card");
    assertThat(saying(NAMED)).isEmpty();
    assertThat(saying("hold-4711")).isEmpty();
    assertThat(history.eraseUnwanted(LATER)).isZero();
  }

  @Test
  void whatHappenedToTheItemStaysWithoutItsReader() throws SQLException {
    PatronRequest over = over("B1");
    workIsDone();
    List<HistoryLine> before = queries.history(over.id());
    history.eraseUnwanted(LATER);
    List<HistoryLine> after = queries.history(over.id());
    assertThat(after)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("event")
        .containsExactlyElementsOf(before);
    assertThat(after)
        .extracting(line -> line.event().map(Event::getClass))
        .containsExactlyElementsOf(
            before.stream().map(line -> line.event().map(Event::getClass)).toList());
    AttemptOf attempt =
        queries.byItem(new ItemKey(Walk.candidate("B1").item().owner(), "B1")).getFirst();
    assertThat(attempt.request().wish().isErased()).isTrue();
    assertThat(attempt.request().wish().card().issuer()).isEqualTo(CARD.issuer());
    assertThat(attempt.request().wish().title()).isEqualTo(over.wish().title());
    assertThat(attempt.attempt().whereabouts())
        .isEqualTo(over.supplier(1).orElseThrow().whereabouts());
    assertThat(queries.ofPerson(person, false)).isEmpty();
  }

  @Test
  void whatIsUnderWayOwedOrFreshKeepsItsReader() throws SQLException {
    PatronRequest asked = request(Walk.wish(person, 1), new Event.PatronAccepted(NOW));
    PatronRequest lent =
        request(
            Walk.wish(person, 2),
            events("B2", new Event.HandedOut(NOW, 1, PICKUP, LocalDate.of(2026, 4, 1))));
    PatronRequest onTheWayHome =
        request(Walk.wish(person, 3), events("B3", new Event.CancelAsked(NOW)));
    PatronRequest damaged =
        request(
            Walk.wish(person, 4),
            events(
                "B4",
                new Event.HandedOut(NOW, 1, PICKUP, LocalDate.of(2026, 4, 1)),
                new Event.DamageReported(NOW, 1, NAMED),
                new Event.TakenBack(NOW, 1, HOME, true)));
    workIsDone();
    PatronRequest tellsStill = over("B5");
    assertThat(history.eraseUnwanted(LATER)).isZero();
    workIsDone();
    assertThat(history.eraseUnwanted(NOW.plus(Duration.ofDays(13)))).isZero();
    assertThat(history.eraseUnwanted(LATER)).isOne();
    assertThat(store.find(tellsStill.id()).orElseThrow().wish().isErased()).isTrue();
    for (PatronRequest request : List.of(asked, lent, onTheWayHome, damaged)) {
      assertThat(store.find(request.id())).contains(request);
    }
  }

  @Test
  void whoKeepsAHistoryIsNotErasedUntilItIsNotWantedAnyMore() throws SQLException {
    over("B1");
    String joined = persons.ofCard(new CardKey(CARD.issuer(), "joined-1")).person();
    persons.join(person, joined, "staff 1", "seen");
    workIsDone();
    persons.choose(joined, new Person.Wishes(true, "zh", "", ""));
    assertThat(history.eraseUnwanted(LATER)).isZero();
    assertThat(history.eraseOf(joined, LATER)).isZero();
    persons.choose(joined, new Person.Wishes(false, "zh", "", ""));
    assertThat(history.eraseOf("p-another", LATER)).isZero();
    assertThat(history.eraseOf(joined, LATER)).isOne();
  }

  @Test
  void itemThatTurnsUpAgainGoesHomeAndToNobody() throws SQLException {
    PatronRequest over = over("B1");
    workIsDone();
    history.eraseUnwanted(LATER);
    assertThat(
            store.commit(
                Walk.moved(
                    over,
                    new Event.Received(LATER, 1, ELSEWHERE, false),
                    "seen-before",
                    Optional.empty())))
        .isEqualTo(new Committed.Stale());
    PatronRequest nobodys = store.find(over.id()).orElseThrow();
    PatronRequest found =
        kept(
            Walk.moved(
                nobodys, new Event.Received(LATER, 1, ELSEWHERE, false), "seen", Optional.empty()));
    assertThat(found.supplier(1).orElseThrow().state()).isEqualTo(SupplyState.RETURNING);
    assertThat(
            Walk.workflow()
                .apply(found, new Event.HandedOut(LATER, 1, ELSEWHERE, LocalDate.of(2026, 5, 1))))
        .isEqualTo(new Step.Refused(Step.Refusal.NOT_WANTED));
    kept(Walk.moved(found, new Event.Received(LATER, 1, HOME, true), "home", Optional.empty()));
  }

  @Test
  void nothingElseOfWhatHappenedIsEverChanged() {
    PatronRequest over = over("B1");
    for (String change :
        List.of(
            "update lending_event set event = null",
            "update lending_event set actor = 'another'",
            "begin; set local lending.erased = '%s'; update lending_event set at = now()"
                .formatted(over.id()))) {
      assertThatThrownBy(() -> change(change)).hasMessageContaining("are never changed");
    }
  }
}
