package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tongjie.catalog.marc.MarcDialect.CNMARC;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.awaitility.Durations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.supply.AskedBeside;
import org.tongjie.broker.work.LendingWorld.Kind;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.Marc;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.shelf.Shelf.Given;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Operation;
import org.tongjie.simulator.ledger.Ledger;

/**
 * A wish that any edition serves, from the catalogue through the systems of the libraries that hold
 * one to the book at home again: with a real index, real stores and real sockets.
 */
class EditionsJourneyIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  /** The edition that the reader saw, of which the Koha library has the only copy. */
  private static final long SEEN = 1;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Shelf shelf;

  @TempDir Path home;

  @BeforeAll
  static void fill() {
    shelf = new Shelf(SOLR.index(), DATABASE.database(), "editions-journey-it");
    book(SEEN, Kind.KOHA, "重庆出版社 $d2008");
    book(2, Kind.NCIP, "人民文学出版社 $d2016");
    book(3, Kind.SIP2, "海南出版社 $d2020");
    shelf.commit();
  }

  /** What earlier tests lent would be on the scales: libraries take turns. */
  @BeforeEach
  void nothingWasLentBefore() throws SQLException {
    try (Connection connection = DATABASE.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "truncate lending_request, lending_attempt, lending_event, lending_outbox,"
              + " lending_deadline, routing_decision, routing_attempt, routing_tally, routing_load,"
              + " routing_pace");
    }
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  private static void book(long cluster, Kind holder, String publisher) {
    shelf.library(holder.name(), holder + "馆", holder.name());
    shelf.book(
        cluster,
        new Given(
            holder.name(),
            CNMARC,
            Marc.record(
                "001 T" + cluster,
                "101 0_ $achi",
                "200 1_ $a三体 $f刘慈欣著",
                "210 __ $a地 $c" + publisher,
                "701 _0 $a刘慈欣 $4著",
                "905 __ $a%s $b%s $fI247.55/%d"
                    .formatted(holder, LendingWorld.barcode(holder), cluster))));
  }

  private LendingWorld world() throws IOException {
    return new LendingWorld(home, new ShelfRota(shelf, DATABASE.database())::of);
  }

  @Test
  void declinedByTheOnlyHolderOfTheEditionSeenItIsFilledWithAnotherAndHomeAgain() throws Exception {
    try (LendingWorld world = world()) {
      world.system(Kind.SIP2).loseItem(LendingWorld.barcode(Kind.SIP2));
      RequestId id = world.submit(SEEN, Wish.Edition.ANY);
      world.until(id, 1, SupplyState.HELD);
      assertThat(copy(world, id, 1)).isEqualTo(LendingWorld.barcode(Kind.KOHA));
      world.tell(id, new Event.Declined(Instant.now(), 1, "not on shelf"));

      filledAndHome(world, id, Kind.NCIP);
      assertThat(world.request(id).suppliers().getFirst().ending()).contains(Ending.DECLINED);
      assertThat(world.system(Kind.KOHA).ledger().openHolds()).isEmpty();
    }
  }

  @Test
  void silentAtTheOnlyHolderOfTheEditionSeenItIsFilledWithAnotherAndHomeAgain() throws Exception {
    try (LendingWorld world = world()) {
      world.system(Kind.NCIP).loseItem(LendingWorld.barcode(Kind.NCIP));
      world.system(Kind.KOHA).faults().rate(Operation.HOLD, FaultKind.SILENT, 1);
      RequestId id = world.submit(SEEN, Wish.Edition.ANY);
      world.until(id, 2, SupplyState.HELD);
      world.system(Kind.KOHA).faults().clear();

      filledAndHome(world, id, Kind.SIP2);
      assertThat(world.request(id).suppliers().getFirst().ending()).contains(Ending.SILENT);
      assertThat(world.system(Kind.KOHA).ledger().openHolds()).isEmpty();
    }
  }

  @Test
  void whoIsAskedBesideALibraryThatTakesLongIsKeptWithTheChoice() throws Exception {
    try (LendingWorld world = world()) {
      RequestId id = world.submit(SEEN, Wish.Edition.ANY);
      PatronRequest held = world.until(id, 1, SupplyState.HELD);
      Instant slow = held.supplier(1).orElseThrow().deadline().orElseThrow();
      world.tell(id, new Event.ClockReached(slow));

      PatronRequest both = world.until(id, 2, SupplyState.HELD);
      assertThat(both.promises()).hasSize(2);
      AskedBeside beside =
          Objects.requireNonNull(
              AskedBeside.of(new RequestQueries(DATABASE.database()).history(id)).get(2));
      assertThat(beside.other()).isEqualTo(owner(both, 1));
      assertThat(beside.library()).isEqualTo(owner(both, 2));
    }
  }

  private static AgencySymbol owner(PatronRequest request, int attempt) {
    return request.supplier(attempt).orElseThrow().candidate().item().owner();
  }

  @Test
  void aWishForACertainEditionNeverReachesTheHoldersOfOthers() throws Exception {
    try (LendingWorld world = world()) {
      RequestId id = world.submit(SEEN, Wish.Edition.THIS);
      world.until(id, 1, SupplyState.HELD);
      world.tell(id, new Event.Declined(Instant.now(), 1, "not on shelf"));

      PatronRequest over = world.until(id, RequestState.FINISHED);
      assertThat(over.outcome()).contains(Outcome.NOT_SUPPLIED);
      assertThat(over.suppliers()).hasSize(1);
      await().atMost(Durations.ONE_MINUTE).until(() -> world.request(id).isClosed());
      for (Kind other : List.of(Kind.NCIP, Kind.SIP2)) {
        assertThat(world.system(other).ledger().acts()).as("acts of " + other).isEmpty();
      }
    }
  }

  private static String copy(LendingWorld world, RequestId id, int attempt) {
    return world.request(id).supplier(attempt).orElseThrow().candidate().item().barcode();
  }

  /** The second attempt goes the whole way, in the books of the system that holds the copy. */
  private static void filledAndHome(LendingWorld world, RequestId id, Kind kind) {
    world.until(id, 2, SupplyState.HELD);
    Ledger ledger = world.system(kind).ledger();
    String barcode = LendingWorld.barcode(kind);
    assertThat(copy(world, id, 2)).isEqualTo(barcode);
    assertThat(ledger.openHolds()).extracting(hold -> hold.item()).containsExactly(barcode);
    world.sent(id);
    world.received(id, LendingWorld.place(Kind.DESK), false);
    world.until(id, RequestState.READY);
    world.handedOut(id);
    world.takenBack(id, LendingWorld.place(Kind.DESK));
    PatronRequest over = world.until(id, RequestState.FINISHED);
    assertThat(over.outcome()).contains(Outcome.SUPPLIED);
    world.received(id, LendingWorld.place(kind), true);
    await().atMost(Durations.ONE_MINUTE).until(() -> world.request(id).isClosed());
    await()
        .atMost(Durations.ONE_MINUTE)
        .until(() -> ledger.openLoans().isEmpty() && ledger.openHolds().isEmpty());
    assertThat(ledger.acts()).extracting(act -> act.item()).containsOnly(barcode);
  }
}
