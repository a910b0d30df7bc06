package org.tongjie.broker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.RequestStore.Committed;
import org.tongjie.broker.request.Walk;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.DatabaseExtension;

class RequestQueriesIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final AgencySymbol OWNER = new AgencySymbol("LIB1");
  private static final AgencySymbol SCHOOL = new AgencySymbol("SCHOOL");
  private static final PlaceCode HOME = new PlaceCode("lib-1");
  private static final PlaceCode PICKUP = new PlaceCode("school-a");
  private static final PlaceCode ELSEWHERE = new PlaceCode("branch-b");
  private static final SystemCode SYSTEM = new SystemCode("ils-1");
  private final PostgresRequests store = new PostgresRequests(DATABASE.database());
  private final RequestQueries queries = new RequestQueries(DATABASE.database());
  private int ids;

  @BeforeEach
  void empty() throws SQLException {
    try (Connection connection = DATABASE.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "truncate lending_request, lending_deadline, lending_attempt, lending_event,"
              + " lending_outbox, lending_act, lending_month cascade");
    }
  }

  private PatronRequest kept(Change change) {
    assertThat(store.commit(change)).isEqualTo(new Committed.Done(List.of()));
    return change.moved().request();
  }

  private PatronRequest request(String person, String barcode, Event... events) {
    RequestId id = new RequestId(new UUID(3, ++ids));
    PatronRequest request = kept(Walk.submitted(id, Walk.wish(person, ids)));
    List<Event> all = new ArrayList<>();
    all.add(new Event.PatronAccepted(NOW));
    all.add(new Event.SupplierChosen(NOW, Walk.candidate(barcode)));
    all.addAll(List.of(events));
    return with(request, all.toArray(Event[]::new));
  }

  /** So many older requests of other cards of the same library, under way too. */
  private static void othersOf(RequestId one, int number) throws SQLException {
    String sql =
        """
        insert into lending_request
          (id, version, state, person, cluster, volume, issuer, pickup, placed, wanted, attention_of,
            document)
        select ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, version, state, 'o' || n,
          cluster, volume, issuer, pickup, placed, wanted, attention_of,
          jsonb_set(document::jsonb, '{wish,card,number}', to_jsonb('C' || n))::json
        from lending_request, generate_series(1, ?) n where id = ?
        """;
    try (Connection connection = DATABASE.database().connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, number);
      statement.setObject(2, one.value());
      assertThat(statement.executeUpdate()).isEqualTo(number);
    }
  }

  @Test
  void aCardIsInUseHoweverManyRequestsItsLibraryHas() throws SQLException {
    PatronRequest request = request("p1", "B1");
    othersOf(request.id(), RequestQueries.MOST + 1);
    CardKey card = request.wish().card();
    assertThat(queries.isInUse(card)).isTrue();
    assertThat(queries.isInUse(new CardKey(card.issuer(), "C1001"))).isTrue();
    assertThat(queries.isInUse(new CardKey(card.issuer(), "C9999"))).isFalse();
    assertThat(queries.isInUse(new CardKey(OWNER, card.number()))).as("another's").isFalse();

    with(request, new Event.CancelAsked(NOW));
    assertThat(queries.isInUse(card)).as("its request is over").isFalse();
  }

  private PatronRequest with(PatronRequest before, Event... events) {
    PatronRequest request = before;
    for (Event event : events) {
      request = kept(Walk.moved(request, event, "event-" + ++ids, Optional.empty()));
    }
    return request;
  }

  private static Event held() {
    return new Event.HoldPlaced(NOW, 1, Optional.of("h1"));
  }

  private static Event sent() {
    return new Event.Sent(NOW, 1, HOME, PICKUP);
  }

  private static Event received(PlaceCode place) {
    return new Event.Received(NOW, 1, place, false);
  }

  private static Event handedOut() {
    return new Event.HandedOut(NOW, 1, PICKUP, LocalDate.of(2026, 4, 1));
  }

  private static AttemptOf first(PatronRequest request) {
    return new AttemptOf(request, request.supplier(1).orElseThrow());
  }

  @Test
  void eachDeskSeesWhatItHasToDo() {
    request("p1", "B1");
    PatronRequest pull = request("p2", "B2", held());
    PatronRequest way = request("p3", "B3", held(), sent());
    PatronRequest shelf = request("p4", "B4", held(), sent(), received(PICKUP));
    PatronRequest strayed = request("p5", "B5", held(), sent(), received(ELSEWHERE));
    PatronRequest back =
        request("p6", "B6", held(), sent(), received(PICKUP), new Event.CancelAsked(NOW));
    PatronRequest lent = request("p7", "B7", held(), sent(), received(PICKUP), handedOut());
    assertThat(queries.pullList(OWNER)).containsExactly(first(pull));
    assertThat(queries.pullList(SCHOOL)).isEmpty();
    assertThat(queries.toReceive(PICKUP)).containsExactly(first(way));
    assertThat(queries.toReceive(HOME)).isEmpty();
    assertThat(queries.holdShelf(PICKUP)).containsExactly(first(shelf));
    assertThat(queries.toSendOn(ELSEWHERE)).containsExactly(first(strayed));
    assertThat(queries.toSendHome(PICKUP)).containsExactly(first(back));
    assertThat(queries.counts(OWNER)).isEqualTo(new AgencyCounts(0, 1, 1, 4, 0, 0));
    assertThat(queries.counts(SCHOOL).open()).isEqualTo(6);
    assertThat(queries.ofPerson("p7", true)).containsExactly(lent);
  }

  @Test
  void readerSeesOwnRequestsNewestFirst() {
    PatronRequest old = with(request("p1", "B1"), new Event.CancelAsked(NOW));
    PatronRequest first = request("p1", "B2");
    PatronRequest second = request("p1", "B3");
    request("p2", "B4");
    assertThat(queries.ofPerson("p1", true)).containsExactly(second, first);
    assertThat(queries.ofPerson("p1", false)).containsExactly(old);
  }

  @Test
  void scannedItemIsFoundWithItsOpenRequestFirst() {
    PatronRequest settled = request("p1", "B1", new Event.HoldRefused(NOW, 1, "lent"));
    PatronRequest open = request("p2", "B1");
    request("p3", "B2");
    ItemKey item = new ItemKey(OWNER, "B1");
    assertThat(queries.byItem(item)).containsExactly(first(open), first(settled));
    assertThat(queries.byBarcode("B1")).containsExactly(first(open), first(settled));
    assertThat(queries.byItem(new ItemKey(SCHOOL, "B1"))).isEmpty();
    assertThat(queries.itemsPromised(List.of(item, new ItemKey(OWNER, "B9"))))
        .containsOnly(java.util.Map.entry(item, open.id()));
  }

  @Test
  void whatNeedsPeopleIsSeenByBothAgenciesConcerned() {
    PatronRequest missing =
        request("p1", "B1", held(), sent(), new Event.LostReported(NOW, 1, "nowhere"));
    request("p2", "B2");
    assertThat(missing.attentions())
        .extracting(Attention::kind)
        .containsExactly(Attention.Kind.ITEM_MISSING);
    assertThat(queries.needingPeople(List.of(OWNER))).containsExactly(missing);
    assertThat(queries.needingPeople(List.of(SCHOOL))).containsExactly(missing);
    assertThat(queries.needingPeople(List.of(new AgencySymbol("OTHER")))).isEmpty();
    with(missing, new Event.Received(NOW, 1, HOME, true));
    assertThat(queries.needingPeople(List.of(OWNER, SCHOOL))).isEmpty();
  }

  @Test
  void historyTellsWhatHappenedAndWhoDidIt() {
    PatronRequest request = request("p1", "B1", held());
    List<HistoryLine> history = queries.history(request.id());
    assertThat(history).extracting(HistoryLine::version).containsExactly(1, 2, 3, 4);
    assertThat(history.getFirst().event()).isEmpty();
    assertThat(history.getLast().event()).contains(held());
    assertThat(history.getLast().actor()).isEqualTo("test");
    assertThat(history.getLast().state()).isEqualTo(request.state());
    assertThat(history.getLast().at()).isEqualTo(NOW);
  }

  @Test
  void historyAndLedgerCannotBeChanged() {
    request("p1", "B1");
    assertThatThrownBy(() -> execute("update lending_event set actor = 'nobody'"))
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> execute("update lending_act set reason = 'none'"))
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> execute("delete from lending_act"))
        .hasMessageContaining("never changed");
  }

  @Test
  void openAttemptsOfASystemArePagedInOrder() {
    PatronRequest first = request("p1", "B1");
    request("p2", "B2", new Event.HoldRefused(NOW, 1, "lent"));
    PatronRequest third = request("p3", "B3", held());
    assertThat(queries.openAttempts(SYSTEM, Optional.empty(), 10)).containsExactly(first, third);
    assertThat(queries.openAttempts(SYSTEM, Optional.empty(), 1)).containsExactly(first);
    assertThat(queries.openAttempts(SYSTEM, Optional.of(first.id()), 10)).containsExactly(third);
    assertThat(queries.openAttempts(new SystemCode("ils-9"), Optional.empty(), 10)).isEmpty();
  }

  @Test
  void lanesTellWhatWaitsAndWhatFails() {
    request("p1", "B1");
    RequestStore.Claim claim = new RequestStore.Claim(SYSTEM.value(), "w", 1);
    OutboxEntry entry = store.claim(claim, NOW, NOW.plusSeconds(60)).getFirst();
    store.postpone(entry, new RequestStore.Postponement(NOW, true, "cannot connect"));
    LaneCount lane =
        queries.laneCounts().stream()
            .filter(count -> count.lane().equals(SYSTEM.value()))
            .findFirst()
            .orElseThrow();
    assertThat(lane.waiting()).isEqualTo(1);
    assertThat(lane.failures()).isEqualTo(1);
    assertThat(lane.reason()).isEqualTo("cannot connect");
  }

  @Test
  void actsAreKeptWithTheirChangeAndCountedAtTheEndOfTheMonth() throws SQLException {
    request("p1", "B1", held(), sent(), received(PICKUP), handedOut());
    PatronRequest nobody = request("p2", "B2", new Event.HoldRefused(NOW, 1, "lent"));
    with(nobody, new Event.NobodyCanSupply(NOW, List.of("nobody has it")));
    MonthEnd monthEnd =
        new MonthEnd(
            DATABASE.database(), org.tongjie.broker.routing.Questions::region, region -> List.of());
    Instant april = Instant.parse("2026-03-31T16:00:01Z");
    assertThat(monthEnd.takeIfDue(april)).containsExactly(YearMonth.of(2026, 3));
    assertThat(monthEnd.takeIfDue(april)).isEmpty();
    assertThat(month("SCHOOL", "school-a", "REQUESTED")).isEqualTo(2);
    assertThat(month("SCHOOL", "school-a", "LENT")).isEqualTo(1);
    assertThat(month("SCHOOL", "school-a", "UNFILLED nobody has it")).isEqualTo(1);
    assertThat(month("SCHOOL", "school-a", "OPEN_REQUESTS")).isEqualTo(1);
    assertThat(month("LIB1", "lib-1", "OWN_SUPPLIER_ASKED")).isEqualTo(2);
    assertThat(month("LIB1", "lib-1", "OWN_SUPPLIER_FAILED REFUSED")).isEqualTo(1);
    assertThat(month("LIB1", "lib-1", "ITEMS_LENT")).isEqualTo(1);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DATABASE.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long month(String agency, String place, String measure) throws SQLException {
    String sql =
        "select coalesce(sum(number), 0) from lending_month where month = date '2026-03-01'"
            + " and agency = ? and place = ? and trim(measure || ' ' || reason) = ?";
    try (Connection connection = DATABASE.database().connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, agency);
      statement.setString(2, place);
      statement.setString(3, measure);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
