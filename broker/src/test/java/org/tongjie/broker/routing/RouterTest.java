package org.tongjie.broker.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.routing.Questions.MONDAY;
import static org.tongjie.broker.routing.Questions.asking;
import static org.tongjie.broker.routing.Questions.at;
import static org.tongjie.broker.routing.Questions.book;
import static org.tongjie.broker.routing.Questions.order;
import static org.tongjie.broker.routing.Questions.with;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.OpeningCalendar;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.routing.Excluded.Reason;
import org.tongjie.broker.routing.ShelfStatus.Standing;
import org.tongjie.catalog.directory.AgencySymbol;

class RouterTest {
  private static final Tally POOR = new Tally(55, 5, 30, 10, 330, 450);
  private static final Tally RELIABLE = new Tally(97, 0, 3, 0, 290, 12);

  private final Region region = Questions.region();
  private final Router router = new Router(region, RoutingPolicy.USUAL);

  private static FillHistory history() {
    FillHistory history = new FillHistory();
    history.add(key("NEAR"), POOR);
    history.add(key("GOOD"), RELIABLE);
    return history;
  }

  private static FillKey key(String agency) {
    return new FillKey(new AgencySymbol(agency), "", "BOOK", DayOfWeek.MONDAY);
  }

  private static RoutingQuestion experienced(RoutingQuestion question) {
    return with(question, history().experience(question.items(), DayOfWeek.MONDAY));
  }

  private Optional<Reason> reason(RoutingQuestion question, String agency) {
    return router.rota(question).excluded().stream()
        .filter(one -> one.item().owner().value().equals(agency))
        .map(Excluded::reason)
        .findFirst();
  }

  @Test
  void ownLibraryThenSharedSystemThenTheLineThatRunsDaily() {
    Rota rota = router.rota(asking(book("FAR"), book("NEAR"), book("TWIN"), book("HOME")));

    assertThat(order(rota)).containsExactly("HOME", "TWIN", "NEAR", "FAR");
    assertThat(rota.ranked())
        .extracting(Ranked::path)
        .containsExactly(Path.NATIVE, Path.NATIVE, Path.BROKERED, Path.BROKERED);
  }

  @Test
  void libraryThatFillsRarelyComesAfterOneThatFillsAlmostAlways() {
    RoutingQuestion question = asking(book("NEAR"), book("GOOD"));

    assertThat(order(router.rota(experienced(question)))).containsExactly("GOOD", "NEAR");
  }

  @Test
  void libraryThatPullsBeforeItsCourierComesBeforeOneThatPullsJustAfter() {
    Instant evening = Instant.parse("2026-03-02T09:00:00Z");
    RoutingQuestion question = at(asking(book("NEAR"), book("GOOD")), evening, 1);
    OpeningCalendar desk = region.calendarOf(new AgencySymbol("NEAR"));
    FillHistory history = new FillHistory();
    for (int day = 1; day <= 30; day++) {
      Instant asked = evening.minus(Duration.ofDays(day));
      Instant morning = asked.plus(Duration.ofHours(16)).plusSeconds(day * 60L);
      history.add(new AgencySymbol("GOOD"), Pace.of(desk, asked, morning));
      history.add(
          new AgencySymbol("NEAR"), Pace.of(desk, asked, morning.plus(Duration.ofHours(1))));
    }

    Rota rota = router.rota(with(question, history.experience(question.items(), DayOfWeek.MONDAY)));

    assertThat(order(rota)).containsExactly("GOOD", "NEAR");
    assertThat(rota.ranked().getLast().figures().times().hoursIfFilled())
        .isGreaterThan(rota.ranked().getFirst().figures().times().hoursIfFilled() + 12);
  }

  @Test
  void littleExperienceHardlyMovesTheChance() {
    RoutingQuestion question = asking(book("NEAR"));
    FillHistory once = new FillHistory();
    once.add(key("NEAR"), new Tally(0, 0, 1, 0, 0, 8));
    double before = chance(router.rota(question));
    double afterOne =
        chance(router.rota(with(question, once.experience(question.items(), DayOfWeek.MONDAY))));

    assertThat(before).isEqualTo(0.74, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(afterOne).isBetween(0.5, before);
    assertThat(chance(router.rota(experienced(question)))).isBetween(0.5, 0.6);
  }

  private static double chance(Rota rota) {
    return rota.ranked().getFirst().figures().chance().probability();
  }

  @Test
  void everyItemThatIsNotAskedForHasItsReason() {
    ItemFacts dear =
        new ItemFacts(
            book("GOOD").item(),
            book("GOOD").home(),
            "",
            "BOOK",
            Optional.of(new BigDecimal("5000")),
            book("GOOD").status(),
            false,
            false);
    ItemFacts promised =
        new ItemFacts(
            book("NEAR").item(),
            book("NEAR").home(),
            "",
            "BOOK",
            Optional.of(BigDecimal.TEN),
            book("NEAR").status(),
            false,
            true);
    ItemFacts reference =
        new ItemFacts(
            book("FAR").item(),
            book("FAR").home(),
            "",
            "REFERENCE",
            Optional.empty(),
            book("FAR").status(),
            false,
            false);
    RoutingQuestion question =
        asking(
            dear,
            promised,
            reference,
            book("OFF"),
            book("NOCARD"),
            book("TWIN", Standing.NEVER),
            book("HOME", Standing.SILENT));

    Rota rota = router.rota(question);

    assertThat(rota.ranked()).isEmpty();
    assertThat(rota.excluded()).hasSize(7);
    assertThat(reason(question, "GOOD")).contains(Reason.TOO_DEAR);
    assertThat(reason(question, "NEAR")).contains(Reason.PROMISED);
    assertThat(reason(question, "FAR")).contains(Reason.NO_RIGHT);
    assertThat(reason(question, "OFF")).contains(Reason.SYSTEM_OFF);
    assertThat(reason(question, "NOCARD")).contains(Reason.NO_PROXY_CARD);
    assertThat(reason(question, "TWIN")).contains(Reason.NOT_LENDABLE);
    assertThat(reason(question, "HOME")).contains(Reason.SYSTEM_SILENT);
  }

  @Test
  void schoolInHolidaysIsClosedUntilTheyEnd() {
    Instant july = Instant.parse("2026-07-10T02:00:00Z");
    RoutingQuestion question = at(asking(book("DESK", Standing.NOT_RECORDED)), july, 1);

    Excluded school = router.rota(question).excluded().getFirst();

    assertThat(school.reason()).isEqualTo(Reason.CLOSED);
    assertThat(school.until()).contains(Instant.parse("2026-09-01T00:00:00Z"));
  }

  @Test
  void libraryThatFailedIsNotAskedAgainButOneWhoseBookWasLostOnTheWayIs() {
    ItemFacts second =
        new ItemFacts(
            new ItemKey(new AgencySymbol("NEAR"), "NEAR2"),
            book("NEAR").home(),
            "",
            "BOOK",
            Optional.of(BigDecimal.TEN),
            book("NEAR").status(),
            false,
            false);
    RoutingQuestion question = asking(book("NEAR"), second, book("GOOD"));
    Tried silent = new Tried(book("NEAR").item(), Ending.SILENT);
    Tried lost = new Tried(book("NEAR").item(), Ending.LOST);

    assertThat(order(router.rota(with(question, silent)))).containsExactly("GOOD");
    assertThat(router.rota(with(question, lost)).ranked())
        .extracting(offer -> offer.item().item().barcode())
        .containsExactlyInAnyOrder("NEAR2", "GOOD1");
  }

  @Test
  void lentBookTellsWhenItIsExpectedBack() {
    ItemFacts near = book("NEAR");
    ItemFacts lent =
        new ItemFacts(
            near.item(),
            near.home(),
            "",
            "BOOK",
            near.price(),
            new ShelfStatus(Standing.LENT_OUT, MONDAY, Optional.of(LocalDate.of(2026, 3, 5)), 0),
            false,
            false);

    assertThat(router.rota(asking(lent)).nextChance())
        .contains(Instant.parse("2026-03-05T16:00:00Z"));
  }

  @Test
  void libraryThatLendsFarAboveItsShareIsAskedLast() {
    FillHistory history = history();
    history.load(new AgencySymbol("GOOD"), new Load(400, 10, 100));
    RoutingQuestion question = asking(book("NEAR"), book("GOOD"));

    Rota rota = router.rota(with(question, history.experience(question.items(), DayOfWeek.MONDAY)));

    assertThat(order(rota)).containsExactly("NEAR", "GOOD");
    assertThat(Explanation.of(rota, new AgencySymbol("GOOD"), MONDAY))
        .isInstanceOfSatisfying(
            Explanation.Later.class,
            later -> assertThat(later.factor()).isEqualTo(Explanation.Factor.OVERLOADED));
  }

  @Test
  void bookThatCannotComeInTimeIsNotAskedFor() {
    RoutingQuestion question = asking(book("FAR"), book("TWIN"));
    RoutingQuestion tomorrow =
        new RoutingQuestion(
            question.request(),
            question.borrower(),
            question.pickup(),
            MONDAY,
            MONDAY,
            Optional.of(MONDAY.plus(Duration.ofHours(32))),
            question.items(),
            List.of(),
            Experience.NONE);

    assertThat(reason(tomorrow, "FAR")).contains(Reason.TOO_LATE);
  }

  @Test
  void sameQuestionGetsTheSameRotaFromAnotherRouterAndInAnyOrderOfItems() {
    List<ItemFacts> items =
        new ArrayList<>(
            List.of(
                book("FAR"),
                book("NEAR"),
                book("TWIN"),
                book("HOME"),
                book("GOOD"),
                book("DESK", Standing.NOT_RECORDED),
                book("OFF")));
    for (int seed = 0; seed < 200; seed++) {
      Instant now = MONDAY.plus(Duration.ofMinutes(37L * new Random(seed).nextInt(12_000)));
      RoutingQuestion question =
          at(experienced(asking(items.toArray(ItemFacts[]::new))), now, seed);
      Collections.shuffle(items, new Random(seed));
      RoutingQuestion shuffled =
          at(experienced(asking(items.toArray(ItemFacts[]::new))), now, seed);

      assertThat(router.rota(shuffled))
          .isEqualTo(new Router(region, RoutingPolicy.USUAL).rota(question));
    }
  }

  @Test
  void everyLibraryOfTheRegionHasAnAnswerWhyItWasNotChosen() {
    RoutingQuestion question =
        experienced(asking(book("NEAR"), book("GOOD"), book("FAR"), book("OFF")));
    Rota rota = router.rota(question);

    region
        .agencies()
        .forEach(agency -> {
          Explanation explanation = Explanation.of(rota, agency.symbol(), MONDAY);
          assertThat(Wording.chinese(explanation, region)).isNotBlank().doesNotContain("{");
          assertThat(Wording.english(explanation, region)).isNotBlank().doesNotContain("{");
        });
    assertThat(Wording.english(Explanation.of(rota, new AgencySymbol("NEAR"), MONDAY), region))
        .contains("fills", "asked as number 2");
    assertThat(Wording.chinese(Explanation.of(rota, new AgencySymbol("OFF"), MONDAY), region))
        .contains("停用");
  }

  @Test
  void fewCopiesGoToAsManyRequestsAsPossibleAndToThoseWhoWaitLonger() {
    RoutingQuestion first = at(asking(book("NEAR"), book("GOOD")), MONDAY, 1);
    RoutingQuestion second = at(asking(book("NEAR")), MONDAY, 2);
    RoutingQuestion third = at(asking(book("NEAR")), MONDAY, 3);

    List<Router.Match> matches = router.match(List.of(third, second, first));

    assertThat(matches)
        .extracting(
            match -> match.offer().map(offer -> offer.item().item().owner().value()).orElse("none"))
        .containsExactly("GOOD", "NEAR", "none");
  }

  @Test
  void noCopyIsGivenTwice() {
    List<RoutingQuestion> questions = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      questions.add(
          at(asking(book("NEAR"), book("GOOD"), book("FAR"), book("TWIN")), MONDAY, number));
    }
    List<ItemKey> given =
        router.match(questions).stream()
            .flatMap(match -> match.offer().stream())
            .map(offer -> offer.item().item())
            .toList();

    assertThat(given).hasSize(4);
    assertThat(Set.copyOf(given)).hasSize(4);
    assertThat(given.stream().map(ItemKey::barcode).collect(Collectors.toSet())).hasSize(4);
  }
}
