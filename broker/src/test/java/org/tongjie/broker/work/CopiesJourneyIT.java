package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tongjie.catalog.marc.MarcDialect.CNMARC;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Durations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.shelf.LendingBrokers;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.web.PageForm;
import org.tongjie.broker.work.LendingWorld.Kind;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.Marc;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.shelf.Shelf.Given;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.simulator.ledger.Ledger;

/**
 * A class asks for several copies of a book of which each library has one: on pages, through the
 * systems of the libraries, to the books at home again.
 */
class CopiesJourneyIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  private static final List<Kind> HOLDERS = List.of(Kind.SIP2, Kind.NCIP, Kind.KOHA);
  private static final AgencySymbol SCHOOL = new AgencySymbol("DESK");
  private static final CardKey CLASS = new CardKey(SCHOOL, "2026060");
  private static final long BOOK = 901;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Shelf shelf;

  @TempDir Path home;

  @BeforeAll
  static void fill() {
    shelf = new Shelf(SOLR.index(), DATABASE.database(), "copies-journey-it");
    HOLDERS.forEach(holder -> shelf.library(holder.name(), holder + "馆", holder.name()));
    shelf.book(BOOK, HOLDERS.stream().map(CopiesJourneyIT::copy).toArray(Given[]::new));
    shelf.commit();
  }

  private static Given copy(Kind holder) {
    return new Given(
        holder.name(),
        CNMARC,
        Marc.record(
            "001 T" + holder,
            "101 0_ $achi",
            "200 1_ $a三体 $f刘慈欣著",
            "210 __ $a重庆 $c重庆出版社 $d2008",
            "701 _0 $a刘慈欣 $4著",
            "905 __ $a%s $b%s $fI247.55/1".formatted(holder, LendingWorld.barcode(holder))));
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  /** The region with its systems, as the brokers that show pages have it too. */
  private record Made(Region region, Connectors connectors) {}

  @Test
  void copiesOfAClassComeFromSeveralLibrariesAndTheOneThatNobodyHasEndsAlone() throws Exception {
    AtomicReference<Made> made = new AtomicReference<>();
    ShelfRota rota = new ShelfRota(shelf, DATABASE.database());
    LendingWorld.Making making =
        (region, connectors) -> {
          made.set(new Made(region, connectors));
          return rota.of(region, connectors);
        };
    try (LendingWorld world = new LendingWorld(home, making, "2m");
        LendingBrokers brokers =
            new LendingBrokers(
                SOLR,
                DATABASE,
                Objects.requireNonNull(made.get()).region(),
                Objects.requireNonNull(made.get()).connectors())) {
      String reader = reader(brokers);
      List<RequestId> copies = asked(brokers, reader);
      copies.forEach(id -> world.until(id, 1, SupplyState.HELD));
      assertThat(copies)
          .as("no two copies chase one book")
          .extracting(id -> holder(world, id))
          .containsExactlyInAnyOrderElementsOf(HOLDERS);
      for (Kind holder : HOLDERS) {
        assertThat(world.system(holder).ledger().openHolds()).as(holder.name()).hasSize(1);
      }

      RequestId without = of(world, copies, Kind.KOHA);
      declined(brokers, without);
      PatronRequest ended = world.until(without, RequestState.FINISHED);
      assertThat(ended.outcome()).contains(Outcome.NOT_SUPPLIED);
      assertThat(ended.suppliers()).hasSize(1);
      assertThat(ended.suppliers().getFirst().ending()).contains(Ending.DECLINED);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> world.system(Kind.KOHA).ledger().openHolds().isEmpty());

      List<RequestId> filled = copies.stream().filter(id -> !id.equals(without)).toList();
      filled.forEach(id -> ready(world, id));
      shownToTheReader(world, brokers, reader, ended);
      shownToStaff(world, brokers, filled, ended);
      filled.forEach(id -> homeAgain(world, id));
    }
  }

  private static HttpResponse<String> send(
      LendingBrokers brokers, String method, String path, Optional<String> body, String... more) {
    return brokers.send(method, brokers.address() + path, body, more);
  }

  private static String token(HttpResponse<String> signedIn) {
    Matcher token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(signedIn.body());
    assertThat(token.find()).as(signedIn.body()).isTrue();
    return token.group(1);
  }

  private static String get(LendingBrokers brokers, String cookie, String path) {
    HttpResponse<String> page = send(brokers, "GET", path, Optional.empty(), "Cookie", cookie);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.body();
  }

  /** The cookie of whoever has the card of the class. */
  private static String reader(LendingBrokers brokers) {
    DeskCard card = new DeskCard(CLASS, "六（1）班", "CLASS", "六1", Optional.empty(), "");
    brokers.side().register().save(card, "staff 1");
    brokers.side().register().changePin(CLASS, new Pin("pin-2026060"), "staff 1");
    String proof = "{\"card\":\"2026060\",\"issuer\":\"DESK\",\"pin\":\"pin-2026060\"}";
    return "reader=" + token(send(brokers, "POST", "/api/v1/sessions", Optional.of(proof)));
  }

  private static String staff(LendingBrokers brokers, AgencySymbol library) {
    String login = "staff-" + library.value().toLowerCase(Locale.ROOT);
    String password = brokers.member(login, library, Role.DESK);
    String proof = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password);
    return token(send(brokers, "POST", "/api/v1/staff/sessions", Optional.of(proof)));
  }

  /** Three copies by one form, which is sent twice. */
  private static List<RequestId> asked(LendingBrokers brokers, String reader) {
    String path = "/records/c" + BOOK + "/request";
    String form = get(brokers, reader, path);
    assertThat(form).contains("最多 3 册");
    String sent =
        PageForm.filled(form, Map.of("pickup", "P-DESK", "copies", "3", "edition", "this"));
    for (int time = 0; time < 2; time++) {
      send(
          brokers,
          "POST",
          path,
          Optional.of(sent),
          "Cookie",
          reader,
          "Content-Type",
          "application/x-www-form-urlencoded");
    }
    List<RequestId> copies =
        new RequestQueries(DATABASE.database())
            .openOf(SCHOOL).stream().map(PatronRequest::id).toList();
    assertThat(copies).hasSize(3);
    return copies;
  }

  private static Kind holder(LendingWorld world, RequestId id) {
    return Kind.valueOf(
        world.request(id).suppliers().getFirst().candidate().item().owner().value());
  }

  private static RequestId of(LendingWorld world, List<RequestId> copies, Kind holder) {
    return copies.stream().filter(id -> holder(world, id) == holder).findFirst().orElseThrow();
  }

  /** Staff of the library that was asked do not find it on the shelf. */
  private static void declined(LendingBrokers brokers, RequestId id) {
    HttpResponse<String> told =
        send(
            brokers,
            "POST",
            "/api/v1/desk/requests/" + id + "/acts",
            Optional.of("{\"act\":\"NOT_ON_SHELF\",\"attempt\":1,\"key\":\"koha-desk-1\"}"),
            "Authorization",
            "Bearer " + staff(brokers, new AgencySymbol("KOHA")));
    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
  }

  private static void ready(LendingWorld world, RequestId id) {
    world.sent(id);
    world.received(id, LendingWorld.place(Kind.DESK), false);
    world.until(id, RequestState.READY);
  }

  private static String copy(PatronRequest request) {
    return "第 %d 册，共 3 册".formatted(request.wish().copy().number());
  }

  private static void shownToTheReader(
      LendingWorld world, LendingBrokers brokers, String reader, PatronRequest ended) {
    String all = get(brokers, reader, "/me");
    for (int number = 1; number <= 3; number++) {
      assertThat(all).contains("三体（第 " + number + " 册，共 3 册）");
    }
    assertThat(get(brokers, reader, "/me/requests/" + ended.id()))
        .contains("三体（" + copy(ended) + "）", "KOHA馆");
    assertThat(world.request(ended.id()).reason()).isNotEmpty();
  }

  private static void shownToStaff(
      LendingWorld world, LendingBrokers brokers, List<RequestId> filled, PatronRequest ended) {
    String token = staff(brokers, SCHOOL);
    String cookie = "staff=" + token;
    String shelf = get(brokers, cookie, "/desk/shelf");
    assertThat(shelf).contains("B-SIP2", "B-NCIP").doesNotContain("B-KOHA");
    Stream.concat(filled.stream(), Stream.of(ended.id()))
        .map(world::request)
        .forEach(request ->
            assertThat(get(brokers, cookie, "/desk/requests/" + request.id()))
                .contains(copy(request)));
    assertThat(get(brokers, cookie, "/desk/requests/" + ended.id())).contains("KOHA馆", "不能供书");
    HttpResponse<String> told =
        send(
            brokers,
            "GET",
            "/api/v1/desk/requests/" + ended.id(),
            Optional.empty(),
            "Authorization",
            "Bearer " + token);
    assertThat(told.body())
        .contains("\"copy\":\"%s\"".formatted(ended.wish().copy().text()), "\"NOT_SUPPLIED\"");
  }

  private static void homeAgain(LendingWorld world, RequestId id) {
    Kind holder = holder(world, id);
    world.handedOut(id);
    world.takenBack(id, LendingWorld.place(Kind.DESK));
    assertThat(world.until(id, RequestState.FINISHED).outcome()).contains(Outcome.SUPPLIED);
    world.received(id, LendingWorld.place(holder), true);
    await().atMost(Durations.ONE_MINUTE).until(() -> world.request(id).isClosed());
    Ledger ledger = world.system(holder).ledger();
    await()
        .atMost(Durations.ONE_MINUTE)
        .until(() -> ledger.openLoans().isEmpty() && ledger.openHolds().isEmpty());
  }
}
