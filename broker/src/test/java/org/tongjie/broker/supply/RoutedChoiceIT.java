package org.tongjie.broker.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.availability.LiveAvailability;
import org.tongjie.broker.availability.LiveAvailability.ItemSource;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.Fault;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ConnectorCheck;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Editions;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.Step;
import org.tongjie.broker.request.SupplierChoice.Choice;
import org.tongjie.broker.request.Walk;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.routing.Questions;
import org.tongjie.broker.routing.Router;
import org.tongjie.broker.routing.RoutingDecision;
import org.tongjie.broker.routing.RoutingPolicy;
import org.tongjie.broker.routing.Tried;
import org.tongjie.broker.store.CurrentRegion;
import org.tongjie.broker.store.PostgresRequests;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.RoutingStore;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.DatabaseExtension;

/** Choosing suppliers with the real stores; the systems' live status is played. */
class RoutedChoiceIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final Instant NOW = Questions.MONDAY;

  /** A record whose copies have no price. */
  private static final long UNPRICED = 60;

  private final RegionStore regions = new RegionStore(DATABASE.database(), ConnectorCheck.NONE);
  private final RoutingStore routing = new RoutingStore(DATABASE.database());
  private final PostgresRequests requests = new PostgresRequests(DATABASE.database());
  private final Map<String, Condition> shelf = new ConcurrentHashMap<>();
  private final RoutedChoice choice =
      new RoutedChoice(
          new SupplyParts(
              new CurrentRegion(regions, Duration.ZERO),
              RoutedChoiceIT::held,
              RoutedChoiceIT::others,
              new LiveAvailability(
                  _ -> new ItemSource.Asked(this::items), routing::promised, () -> NOW),
              routing,
              requests,
              _ -> "ADULT",
              RoutingPolicy.USUAL,
              Clock.fixed(NOW, ZoneOffset.UTC),
              Duration.ofSeconds(10)));

  @BeforeAll
  static void saveRegion() {
    new RegionStore(DATABASE.database(), ConnectorCheck.NONE)
        .save(Questions.region(), RegionStore.NONE, "wang", "");
  }

  /** Two libraries hold every record, a copy each. */
  private static List<HeldItem> held(long cluster, Region region) {
    return Stream.of("NEAR", "GOOD")
        .map(agency ->
            new HeldItem(
                new ItemKey(new AgencySymbol(agency), agency + cluster),
                new PlaceCode(agency),
                "",
                "",
                cluster == UNPRICED ? Optional.empty() : Optional.of(BigDecimal.TEN),
                cluster,
                "I"))
        .toList();
  }

  /** Records from 70 on are of one work with the record after them. */
  private static List<Editions.Edition> others(long cluster) {
    return cluster < 70
        ? List.of()
        : List.of(new Editions.Edition(cluster + 1, "三体（重庆出版社，2016，典藏版）"));
  }

  /** Copies are on the shelf unless said otherwise; UNKNOWN stands for a system that is away. */
  private List<ItemStatus> items(List<String> barcodes) {
    if (barcodes.stream().anyMatch(barcode -> shelf.get(barcode) == Condition.UNKNOWN)) {
      throw new IlsException(new SystemCode("N"), Fault.NOT_SENT, "away");
    }
    return barcodes.stream()
        .map(barcode ->
            new ItemStatus(
                barcode,
                shelf.getOrDefault(barcode, Condition.ON_SHELF),
                Optional.empty(),
                0,
                "",
                "",
                "BOOK",
                Optional.empty()))
        .toList();
  }

  private PatronRequest looking(long cluster, int number) {
    return looking(cluster, number, Wish.Edition.THIS);
  }

  private PatronRequest looking(long cluster, int number, Wish.Edition edition) {
    Wish wish =
        new Wish(
            "p" + number,
            new CardKey(Questions.HOME, "R" + number),
            cluster,
            "三体",
            "",
            edition,
            new PlaceCode("HOME"),
            Optional.empty(),
            NOW.plusSeconds(number));
    RequestId id = RequestId.next(NOW, new Random(cluster * 100 + number));
    Change submitted = Walk.submitted(id, wish);
    requests.commit(submitted);
    Change looking =
        Walk.moved(
            submitted.moved().request(),
            new Event.PatronAccepted(NOW),
            "accepted-" + id,
            Optional.empty());
    requests.commit(looking);
    return looking.moved().request();
  }

  @Test
  void chosenItemComesWithItsSystemAndProxyCardAndTheKeptDecisionGivesTheSameRotaAgain() {
    PatronRequest request = looking(1, 1);

    Candidate chosen = ((Choice.Chosen) choice.choose(request)).candidate();

    RoutingDecision kept = routing.decisions(request.id()).getFirst();
    Region then = regions.version(kept.region()).orElseThrow().region();
    assertThat(kept.chosen()).contains(chosen.item());
    assertThat(kept.rota().ranked()).hasSize(2);
    assertThat(new Router(then, kept.policy()).rota(kept.question())).isEqualTo(kept.rota());
    String agency = chosen.item().owner().value();
    assertThat(chosen.system().value()).isEqualTo(agency.substring(0, 1));
    assertThat(chosen.card())
        .isEqualTo(new CardKey(new AgencySymbol(agency), "P" + agency.charAt(0) + "01"));
    assertThat(chosen.path()).isEqualTo(Candidate.Path.BROKERED);
    assertThat(chosen.pickupSystem().value()).isEqualTo("H");
  }

  @Test
  void systemThatIsAwayIsWaitedForAndNamed() {
    shelf.put("NEAR2", Condition.UNKNOWN);
    shelf.put("GOOD2", Condition.NOT_FOR_LOAN);

    assertThat(choice.choose(looking(2, 1)))
        .isInstanceOfSatisfying(
            Choice.Later.class,
            later -> {
              assertThat(later.when()).isAfter(NOW);
              assertThat(later.why()).contains("NEAR").doesNotContain("GOOD");
            });
  }

  @Test
  void whereNobodyCanSupplyEachLibraryHasItsReason() {
    shelf.put("NEAR3", Condition.MISSING);
    shelf.put("GOOD3", Condition.LENT_OUT);

    assertThat(choice.choose(looking(3, 1)))
        .isInstanceOfSatisfying(
            Choice.Nobody.class,
            nobody ->
                assertThat(nobody.reasons())
                    .hasSize(2)
                    .anyMatch(reason -> reason.startsWith("近馆"))
                    .anyMatch(reason -> reason.startsWith("勤馆")));
  }

  @Test
  void copiesThatTheRightsLeaveToStaffAreAskedForOnceStaffAgree() {
    PatronRequest request = looking(UNPRICED, 1);
    assertThat(choice.choose(request))
        .isInstanceOfSatisfying(
            Choice.AskStaff.class,
            ask -> assertThat(ask.reasons()).hasSize(2).allMatch(one -> one.contains("价格")));
    PatronRequest asked = told(request, new Event.ConsentAsked(NOW, List.of("价格")));
    PatronRequest agreed = told(asked, new Event.ConsentDecided(NOW, true));
    assertThat(requests.find(agreed.id())).contains(agreed);
    assertThat(choice.choose(agreed)).isInstanceOf(Choice.Chosen.class);
  }

  private PatronRequest told(PatronRequest request, Event event) {
    Change change =
        Walk.moved(request, event, event.getClass() + "-" + request.id(), Optional.empty());
    requests.commit(change);
    return change.moved().request();
  }

  @Test
  void requestsForOneBookAtTheSameTimeGetACopyEachAndTheLastWaits() {
    List<PatronRequest> wanting = List.of(looking(4, 1), looking(4, 2), looking(4, 3));

    List<Choice> choices = wanting.stream().map(choice::choose).toList();

    assertThat(choices.subList(0, 2))
        .map(one -> ((Choice.Chosen) one).candidate().item())
        .doesNotHaveDuplicates();
    assertThat(choices.get(2)).isInstanceOf(Choice.Later.class);
    assertThat(routing.decisions(wanting.get(2).id()).getFirst().chosen()).isEmpty();
  }

  @Test
  void whereAnyEditionWillDoTheHoldersOfAllAreAskedAndTheDecisionSaysWhichOneComes() {
    shelf.put("NEAR70", Condition.LENT_OUT);
    shelf.put("GOOD70", Condition.MISSING);
    PatronRequest request = looking(70, 1, Wish.Edition.ANY);

    Candidate chosen = ((Choice.Chosen) choice.choose(request)).candidate();

    assertThat(chosen.item().barcode()).endsWith("71");
    assertThat(chosen.copy().cluster()).isEqualTo(71);
    assertThat(chosen.copy().mainClass()).isEqualTo("I");
    assertThat(chosen.title(request.wish())).isEqualTo("三体（重庆出版社，2016，典藏版）");
    RoutingDecision kept = routing.decisions(request.id()).getFirst();
    assertThat(kept.question().items()).hasSize(4);
    assertThat(kept.editionOf(chosen.item())).contains("三体（重庆出版社，2016，典藏版）");
    assertThat(kept.editions()).hasSize(2);
  }

  /** The library chosen for it took long, so that another is looked for beside it. */
  private PatronRequest slow(PatronRequest request) {
    Candidate chosen = ((Choice.Chosen) choice.choose(request)).candidate();
    PatronRequest slow = request;
    for (Event event :
        List.of(
            new Event.SupplierChosen(NOW, chosen),
            new Event.ListedForPull(NOW, 1),
            new Event.ClockReached(NOW.plus(Duration.ofDays(1))))) {
      slow = ((Step.Moved) Walk.workflow().apply(slow, event)).request();
    }
    return slow;
  }

  @Test
  void besideALibraryThatTakesLongAnotherOneIsChosen() {
    PatronRequest slow = slow(looking(72, 1, Wish.Edition.ANY));

    Candidate second = ((Choice.Chosen) choice.choose(slow)).candidate();

    assertThat(second.item().owner())
        .isNotEqualTo(slow.suppliers().getFirst().candidate().item().owner());
    RoutingDecision kept = routing.decisions(slow.id()).getLast();
    assertThat(kept.attempt()).isEqualTo(2);
    assertThat(kept.question().tried()).extracting(Tried::ending).containsExactly(Ending.SILENT);
  }

  @Test
  void theLastFreeCopyIsLeftToOthersWhileALibraryIsAsked() {
    PatronRequest slow = slow(looking(5, 1));

    assertThat(choice.choose(slow)).isInstanceOf(Choice.Nobody.class);
    RoutingDecision kept = routing.decisions(slow.id()).getLast();
    assertThat(kept.rota().ranked()).hasSize(1);
    assertThat(kept.chosen()).isEmpty();
  }

  @Test
  void whoWasPromisedABookWaitsWhileOthersLookForTheirFirst() {
    PatronRequest slow = slow(looking(74, 1, Wish.Edition.ANY));
    looking(74, 2, Wish.Edition.ANY);

    assertThat(choice.choose(slow)).isInstanceOf(Choice.Nobody.class);
  }

  @Test
  void aCertainEditionIsNeverReplaced() {
    shelf.put("NEAR80", Condition.LENT_OUT);
    shelf.put("GOOD80", Condition.MISSING);
    PatronRequest request = looking(80, 1, Wish.Edition.THIS);

    assertThat(choice.choose(request)).isNotInstanceOf(Choice.Chosen.class);
    assertThat(routing.decisions(request.id()).getFirst().question().items()).hasSize(2);
  }

  @Test
  void whoAsksForACertainEditionIsNotMatchedWithTheOthersOfOneWhoTakesAny() {
    PatronRequest certain = looking(90, 1, Wish.Edition.THIS);
    PatronRequest any = looking(90, 2, Wish.Edition.ANY);

    Candidate first = ((Choice.Chosen) choice.choose(any)).candidate();
    Candidate second = ((Choice.Chosen) choice.choose(certain)).candidate();

    assertThat(second.copy().cluster()).isEqualTo(90);
    assertThat(second.copy().edition()).isEmpty();
    assertThat(first.item()).isNotEqualTo(second.item());
  }
}
