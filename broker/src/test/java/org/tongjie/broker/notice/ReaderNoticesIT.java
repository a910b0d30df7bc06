package org.tongjie.broker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Durations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.http.ReaderSide;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.patron.Person;
import org.tongjie.broker.patron.PersonStore;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.store.PostgresPersons;
import org.tongjie.broker.store.PostgresRequests;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.work.Checkpoint;
import org.tongjie.broker.work.LaneStops;
import org.tongjie.broker.work.Lending;
import org.tongjie.broker.work.LendingEngine;
import org.tongjie.broker.work.LendingParts;
import org.tongjie.broker.work.Pace;
import org.tongjie.broker.work.SystemLosses;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.DatabaseExtension;

/** Notices from the request to the mail server and the message gateway, by the lane of notices. */
class ReaderNoticesIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final AtomicInteger CARDS = new AtomicInteger();
  private static final Pace FAST =
      new Pace(
          Duration.ofSeconds(5),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          40,
          4,
          Duration.ofMillis(10),
          Duration.ofMillis(100));

  @TempDir Path folder;
  private final PersonStore persons = new PostgresPersons(DATABASE.database());

  @SuppressWarnings("NullAway.Init") // set before each test
  private PostOffice post;

  @SuppressWarnings("NullAway.Init") // set before each test
  private MessageGateway gateway;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Webhook webhook;

  @SuppressWarnings("NullAway.Init") // set before each test
  private LendingEngine engine;

  @BeforeEach
  void open() throws Exception {
    post = new PostOffice(folder);
    gateway = new MessageGateway();
    webhook = new Webhook(gateway.address(), "secret");
    ReaderSide side =
        new ReaderSide(
            DATABASE.database(), TestRegion::region, new Connectors(List.of()), Clock.systemUTC());
    engine =
        new LendingEngine(
            new LendingParts(
                new PostgresRequests(DATABASE.database()),
                (system, last, limit) -> List.of(),
                TestRegion::region,
                new Connectors(List.of()),
                request ->
                    new SupplierChoice.Choice.Later(Instant.now().plusSeconds(600), "not now"),
                (wish, now) -> new Event.PatronAccepted(now),
                side.notices(post.sender(PostOffice.PASSWORD), webhook),
                Lending.RequestLimit.NONE,
                FAST,
                Clock.systemUTC(),
                Checkpoint.Listener.NONE,
                LaneStops.inMemory(),
                SystemLosses.inMemory(),
                "test"));
    engine.start();
  }

  @AfterEach
  void close() {
    engine.close();
    webhook.close();
    gateway.close();
    post.close();
  }

  /** A reader with these addresses asks for a book. */
  private void ask(String mail, String phone) {
    ask("zh", mail, phone);
  }

  private RequestId ask(String language, String mail, String phone) {
    CardKey card = new CardKey(new AgencySymbol("NOSYSTEM"), "card" + CARDS.incrementAndGet());
    String person = persons.ofCard(card).person();
    persons.choose(person, new Person.Wishes(false, language, mail, phone));
    RequestId id = RequestId.next(Instant.now());
    engine
        .lending()
        .submit(
            id,
            new Wish(
                person,
                card,
                1,
                "三体",
                "",
                Wish.Edition.THIS,
                new PlaceCode("county"),
                Optional.empty(),
                Instant.now()),
            "reader");
    return id;
  }

  private void moved(RequestId id, String place, boolean byStaff) {
    Event moved = new Event.PickupChanged(Instant.now(), new PlaceCode(place), byStaff);
    engine.lending().act(id, moved, "moved " + id + " " + place, "desk");
  }

  private static boolean isAllTold() {
    return new RequestQueries(DATABASE.database())
        .laneCounts().stream().noneMatch(lane -> lane.lane().equals(OutboxEntry.NOTICE_LANE));
  }

  @Test
  void aFailingGatewayDoesNotDoubleTheMail() throws Exception {
    gateway.statuses.addAll(List.of(503, 503));
    ask("reader@example.org", "13800000000");
    await().atMost(Durations.ONE_MINUTE).until(() -> gateway.received.size() == 3);
    await().atMost(Durations.ONE_MINUTE).until(ReaderNoticesIT::isAllTold);
    assertThat(post.mails).hasSize(1);
    assertThat(post.mails.getFirst().getSubject()).isEqualTo("通借：《三体》 申请已受理");
    assertThat(gateway.received).extracting(MessageGateway.Received::key).doesNotContain("");
    assertThat(gateway.received.stream().map(MessageGateway.Received::key).distinct()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 通借：《三体》 取书点已由图书馆变更, 取书点：市馆台",
    "en, Tongjie: “三体” the library changed the pickup place, Pickup place: 市馆台"
  })
  void whoseBookStaffBringElsewhereIsToldWhereByEachWay(
      String language, String subject, String place) throws Exception {
    RequestId id = ask(language, "reader@example.org", "13800000000");
    await()
        .atMost(Durations.ONE_MINUTE)
        .until(() -> post.mails.size() == 1 && gateway.received.size() == 1);
    moved(id, "city", true);
    await()
        .atMost(Durations.ONE_MINUTE)
        .until(() -> post.mails.size() == 2 && gateway.received.size() == 2);
    await().atMost(Durations.ONE_MINUTE).until(ReaderNoticesIT::isAllTold);
    PatronRequest request = engine.lending().find(id).orElseThrow();
    String mail = String.valueOf(post.mails.get(1).getContent());
    assertThat(post.mails.get(1).getSubject()).isEqualTo(subject);
    assertThat(mail).contains(place);
    assertThat(gateway.received.get(1).body()).contains(place);
    assertThat(List.of(mail, gateway.received.get(1).body()))
        .as("no card and no reader's number")
        .noneMatch(text -> text.contains(request.wish().card().number()))
        .noneMatch(text -> text.contains(request.wish().person()));
  }

  @Test
  void aPlaceThatTheReaderChoseOrThatStaysTheSameIsNoNews() {
    RequestId id = ask("zh", "reader@example.org", "");
    await().atMost(Durations.ONE_MINUTE).until(() -> post.mails.size() == 1);
    moved(id, "county", true);
    moved(id, "city", false);
    await().atMost(Durations.ONE_MINUTE).until(ReaderNoticesIT::isAllTold);
    assertThat(engine.lending().find(id).orElseThrow().wish().pickup().value()).isEqualTo("city");
    assertThat(post.mails).hasSize(1);
  }

  @Test
  void mailThatIsPutOffComesOnceAndLater() {
    post.mishaps.addAll(List.of(451, 452));
    ask("reader@example.org", "");
    await().atMost(Durations.ONE_MINUTE).until(() -> !post.mails.isEmpty());
    await().atMost(Durations.ONE_MINUTE).until(ReaderNoticesIT::isAllTold);
    assertThat(post.mails).hasSize(1);
  }

  @Test
  void aMailServerThatIsAwayKeepsNoShortMessageBack() {
    post.mishaps.addAll(Collections.nCopies(1000, 451));
    ask("reader@example.org", "13800000000");
    await().atMost(Durations.ONE_MINUTE).until(() -> !gateway.received.isEmpty());
    assertThat(post.mails).isEmpty();
    post.mishaps.clear();
    await().atMost(Durations.ONE_MINUTE).until(ReaderNoticesIT::isAllTold);
    assertThat(post.mails).hasSize(1);
    assertThat(gateway.received).hasSize(1);
  }

  @Test
  void aMailWhoseWordsTheServerRefusesForGoodIsNotSentAgain() {
    post.mishaps.add(554);
    ask("reader@example.org", "");
    await().atMost(Durations.ONE_MINUTE).until(ReaderNoticesIT::isAllTold);
    assertThat(post.mails).isEmpty();
  }

  @Test
  void anAddressThatNobodyHasHoldsNobodyUp() {
    ask("nobody@example.org", "");
    ask("reader@example.org", "");
    await().atMost(Durations.ONE_MINUTE).until(() -> !post.mails.isEmpty());
    await().atMost(Durations.ONE_MINUTE).until(ReaderNoticesIT::isAllTold);
    assertThat(post.mails).hasSize(1);
  }

  @Test
  void afterACrashBetweenMailAndRecordTheSameMailComesAgain() throws Exception {
    ask("reader@example.org", "");
    await().atMost(Durations.ONE_MINUTE).until(() -> post.mails.size() == 1);
    await().atMost(Durations.ONE_MINUTE).until(ReaderNoticesIT::isAllTold);
    String marker = lastMarker();
    assertThat(
            post.sender(PostOffice.PASSWORD)
                .send(new Message(marker, "reader@example.org", "again", "")))
        .isEqualTo(Delivery.TAKEN);
    assertThat(post.mails.get(1).getMessageID()).isEqualTo(post.mails.get(0).getMessageID());
  }

  /** What names the notice that was sent last. */
  private static String lastMarker() throws SQLException {
    try (Connection connection = DATABASE.database().dataSource().getConnection();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery("select marker from sent_notice order by at desc limit 1")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
