package org.tongjie.broker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.ils.AgeBand;
import org.tongjie.broker.ledger.MonthFigure;
import org.tongjie.broker.ledger.MonthFigure.Cell;
import org.tongjie.broker.ledger.MonthFigure.Measure;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.MonthReport;
import org.tongjie.broker.ledger.Visits;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.PersonStore;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.store.MonthStore.Amendment;
import org.tongjie.broker.store.MonthStore.Answer;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.DatabaseExtension;

/** Months are taken once, as they were at their end, and stay as they were handed in. */
class MonthEndIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final AgencySymbol SCHOOL = new AgencySymbol("SCHOOL");
  private static final PlaceCode HALL = new PlaceCode("HALL");

  /** A second after March is over in Shanghai, where it still is the day before in Greenwich. */
  private static final Instant APRIL = Instant.parse("2026-03-31T16:00:01Z");

  private static final Region REGION =
      RegionFile.parse(
          """
          {"name": "试区", "zone": "Asia/Shanghai",
           "agencies": [{"symbol": "SCHOOL", "name": "小学", "tier": "school"}],
           "places": [{"code": "HALL", "agency": "SCHOOL", "name": "阅览室", "calendar": "C", "main": true}],
           "calendars": [{"code": "C",
             "week": {"monday": ["08:00-12:00", "13:00-17:30"], "saturday": ["09:00-12:00"]},
             "closures": [{"from": "2026-03-09", "to": "2026-03-15", "reason": "维修"}]}],
           "express": {"days": 1, "cost": "1.00"}, "systems": [],
           "readerTypes": [{"code": "PUPIL", "name": "学生"}],
           "itemTypes": [{"code": "BOOK", "name": "图书"}],
           "rights": [{"days": 30, "renewals": 1, "maxLoans": 10, "maxRequests": 5}]}
          """);

  private final MonthStore months = new MonthStore(DATABASE.database());
  private final MonthEnd end = end();

  private static MonthEnd end() {
    return new MonthEnd(
        DATABASE.database(),
        () -> REGION,
        region ->
            List.of(
                MonthFigure.counted(Cell.at("SCHOOL", "HALL", Measure.CHILDREN_VOLUMES), 8000)));
  }

  @BeforeEach
  void actsSince() throws SQLException {
    execute(
        "truncate lending_act, lending_month, place_visit, system_hour, month_report,"
            + " month_correction, desk_card, person_card, person cascade");
    act("2026-02-10T02:00:00Z", "REQUESTED", "", "PUPIL");
    act("2026-02-28T16:00:00Z", "REQUESTED", "", "PUPIL");
    act("2026-03-31T15:59:59Z", "REFUSED", "停证", "PUPIL");
    act("2026-03-31T16:00:00Z", "REQUESTED", "", "PUPIL");
  }

  private static void act(String at, String act, String reason, String type) throws SQLException {
    execute(
        "insert into lending_act (at, act, place, channel, issuer, reason, reader_type, age_band)"
            + " values ('%s', '%s', 'HALL', 'web', 'SCHOOL', '%s', '%s', '7-12')"
                .formatted(at, act, reason, type));
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DATABASE.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Optional<MonthFigure> figure(YearMonth month, String text) {
    return months.month(month).figures().stream()
        .filter(figure -> text(figure.cell()).equals(text))
        .findFirst();
  }

  private long number(YearMonth month, String text) {
    return figure(month, text).orElseThrow().number();
  }

  private static String text(Cell cell) {
    return String.join(
            " ",
            cell.measure(),
            cell.agency(),
            cell.place(),
            cell.reason(),
            cell.readerType(),
            cell.ageBand())
        .replaceAll(" +", " ")
        .strip();
  }

  @Test
  void aMonthEndsInTheRegionsTimeAndIsTakenOnce() {
    assertThat(end.takeIfDue(APRIL.minusSeconds(2))).containsExactly(YearMonth.of(2026, 2));
    assertThat(end.takeIfDue(APRIL)).containsExactly(MARCH);
    assertThat(end.takeIfDue(APRIL.plusSeconds(60))).isEmpty();
    assertThat(number(MARCH, "REQUESTED SCHOOL HALL PUPIL 7-12")).isEqualTo(1);
    assertThat(number(MARCH, "REFUSED SCHOOL HALL 停证 PUPIL 7-12")).isEqualTo(1);
    assertThat(number(MARCH, "CHILDREN_VOLUMES SCHOOL HALL")).isEqualTo(8000);
    assertThat(months.month(MARCH).figures()).noneMatch(MonthFigure::late);
  }

  @Test
  void anActThatIsEnteredAfterTheEndOfItsMonthIsCountedUntilTheMonthIsHandedIn()
      throws SQLException {
    end.takeIfDue(APRIL);
    act("2026-03-30T02:00:00Z", "REQUESTED", "", "PUPIL");
    act("2026-03-30T02:00:00Z", "LENT", "", "PUPIL");
    assertThat(total(MARCH, "REQUESTED")).isEqualTo(2);
    assertThat(total(MARCH, "LENT")).isEqualTo(1);
    assertThat(total(MARCH, "REFUSED")).isEqualTo(1);
    months.submit(MARCH, "staff 7");
    act("2026-03-30T02:00:00Z", "LENT", "", "PUPIL");
    assertThat(total(MARCH, "REQUESTED")).isEqualTo(2);
    assertThat(total(MARCH, "LENT")).isEqualTo(1);
  }

  private long total(YearMonth month, String measure) {
    return months.month(month).figures().stream()
        .filter(figure -> figure.cell().measure().equals(measure))
        .mapToLong(MonthFigure::number)
        .sum();
  }

  @Test
  void openHoursKeepToClosures() {
    end.takeIfDue(APRIL);
    MonthFigure open = figure(MARCH, "OPEN_MINUTES SCHOOL HALL").orElseThrow();
    long mondays = 4 * (4 * 60 + 270);
    long saturdays = 3 * 180;
    assertThat(open.number()).isEqualTo(mondays + saturdays);
    assertThat(open.source()).isEqualTo(Source.CALENDAR);
  }

  @Test
  void monthsThatPassedUnseenAreMadeUpForAndMarkedWithoutWhatStoodThen() {
    Instant may = Instant.parse("2026-05-20T00:00:00Z");
    assertThat(end.takeIfDue(may))
        .containsExactly(YearMonth.of(2026, 2), MARCH, YearMonth.of(2026, 4));
    assertThat(figure(MARCH, "CHILDREN_VOLUMES SCHOOL HALL")).isEmpty();
    assertThat(figure(MARCH, "REQUESTED SCHOOL HALL PUPIL 7-12").orElseThrow().late()).isTrue();
    assertThat(figure(YearMonth.of(2026, 4), "CHILDREN_VOLUMES SCHOOL HALL").orElseThrow().late())
        .isTrue();
  }

  @Test
  void manyBrokersTakeAMonthOnce() throws Exception {
    CyclicBarrier together = new CyclicBarrier(4);
    Callable<List<YearMonth>> broker =
        () -> {
          MonthEnd own = end();
          together.await();
          return own.takeIfDue(APRIL);
        };
    try (ExecutorService brokers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<YearMonth>>> taken = brokers.invokeAll(Collections.nCopies(4, broker));
      long march = 0;
      for (Future<List<YearMonth>> one : taken) {
        march += one.get().stream().filter(MARCH::equals).count();
      }
      end.takeIfDue(APRIL);
      assertThat(march).isLessThanOrEqualTo(1);
    }
    assertThat(number(MARCH, "REQUESTED SCHOOL HALL PUPIL 7-12")).isEqualTo(1);
    assertThat(months.months()).extracting(MonthReport::month).startsWith(MARCH);
  }

  @Test
  void cardsAndReadersAreCountedByTypeAndAge() {
    PostgresDeskCards register = new PostgresDeskCards(DATABASE.database());
    LocalDate before = LocalDate.of(2026, 3, 30);
    register.save(
        List.of(
            card("2026001", "三年级1班", Optional.empty()),
            card("2026002", "三年级1班", Optional.of(before)),
            card("2026003", "初二3班", Optional.of(before.plusDays(1))),
            card("2026004", "", Optional.empty())),
        "staff 1");
    PersonStore persons = new PostgresPersons(DATABASE.database());
    CardKey seen = new CardKey(SCHOOL, "2026004");
    CardKey other = new CardKey(new AgencySymbol("CITY"), "X1");
    String person = persons.ofCard(seen).person();
    persons.checked(seen, "PUPIL", Optional.of(AgeBand.FROM_7), APRIL);
    persons.join(persons.ofCard(other).person(), person, "staff 1", "both shown");
    persons.checked(other, "ADULT", Optional.empty(), APRIL);
    end.takeIfDue(APRIL);
    assertThat(number(MARCH, "CARDS SCHOOL PUPIL 7-12")).isEqualTo(2);
    assertThat(number(MARCH, "CARDS SCHOOL PUPIL 13-17")).isEqualTo(1);
    assertThat(number(MARCH, "READERS CITY ADULT")).isEqualTo(1);
    assertThat(number(MARCH, "CARDS")).isEqualTo(4);
    assertThat(number(MARCH, "READERS")).isEqualTo(3);
  }

  private static DeskCard card(String number, String unit, Optional<LocalDate> expires) {
    return new DeskCard(new CardKey(SCHOOL, number), "某某", "PUPIL", unit, expires, "");
  }

  private static Visits visits(String day, int visitors, Source source) {
    return new Visits(SCHOOL, HALL, LocalDate.parse(day), visitors, source);
  }

  @Test
  void visitorsTellTheirSourceAndTheLastFigureOfADayHolds() {
    months.enter(visits("2026-03-02", 100, Source.GATE), "staff 1");
    months.enter(visits("2026-03-02", 120, Source.GATE), "staff 1");
    months.enter(visits("2026-03-07", 30, Source.HAND), "staff 1");
    months.enter(visits("2026-04-01", 9, Source.GATE), "staff 1");
    List<MonthFigure> told =
        months.month(MARCH).figures().stream()
            .filter(figure -> figure.cell().measure().equals("VISITS"))
            .toList();
    assertThat(told)
        .extracting(figure -> figure.source() + " " + figure.number())
        .containsExactlyInAnyOrder("GATE 120", "HAND 30");
  }

  @Test
  void aMonthThatWasHandedInStaysAndIsCorrectedBeside() throws SQLException {
    assertThat(months.submit(MARCH, "staff 7")).isEqualTo(Answer.TOO_EARLY);
    months.enter(visits("2026-03-02", 100, Source.GATE), "staff 1");
    end.takeIfDue(APRIL);
    Cell cell = Cell.at("SCHOOL", "HALL", Measure.VISITS);
    Amendment amendment = new Amendment(140, "计数器停了一天");
    assertThat(months.correct(MARCH, cell, amendment, "staff 7")).isEqualTo(Answer.TOO_EARLY);
    assertThat(months.submit(MARCH, "staff 7")).isEqualTo(Answer.KEPT);
    assertThat(months.submit(MARCH, "staff 8")).isEqualTo(Answer.HANDED_IN);
    List<MonthFigure> figures = months.month(MARCH).figures();
    assertThat(number(MARCH, "VISITS SCHOOL HALL")).isEqualTo(100);
    assertThat(months.enter(visits("2026-03-31", 50, Source.HAND), "staff 1"))
        .isEqualTo(Answer.HANDED_IN);
    assertThat(months.enter(visits("2026-04-01", 50, Source.HAND), "staff 1"))
        .isEqualTo(Answer.KEPT);
    assertThat(months.correct(MARCH, cell, amendment, "staff 7")).isEqualTo(Answer.KEPT);
    MonthReport report = months.month(MARCH);
    assertThat(report.figures()).isEqualTo(figures);
    assertThat(report.submitted().orElseThrow().by()).isEqualTo("staff 7");
    assertThat(report.corrections())
        .singleElement()
        .satisfies(fixed -> {
          assertThat(fixed.cell()).isEqualTo(cell);
          assertThat(fixed.value()).isEqualTo(140);
          assertThat(fixed.why()).isEqualTo("计数器停了一天");
        });
  }

  @Test
  void nothingThatWasKeptCanBeChanged() {
    months.enter(visits("2026-03-02", 100, Source.GATE), "staff 1");
    end.takeIfDue(APRIL);
    months.submit(MARCH, "staff 7");
    for (String change :
        List.of(
            "update lending_month set number = 0",
            "delete from lending_month",
            "update place_visit set visitors = 0",
            "delete from month_report",
            "update month_correction set value = 0")) {
      assertThatThrownBy(() -> execute(change)).as(change).hasMessageContaining("never changed");
    }
    assertThatThrownBy(() ->
            execute(
                "insert into lending_month (month, agency, place, measure, number)"
                    + " values (date '2026-03-01', 'SCHOOL', 'HALL', 'EXTRA', 1)"))
        .hasMessageContaining("handed in");
  }

  @Test
  void aSystemsMinutesAreCountedOnceHoweverManyBrokersAsk() {
    SystemHours one = new SystemHours(DATABASE.database());
    SystemHours other = new SystemHours(DATABASE.database());
    SystemCode system = new SystemCode("ILS-1");
    Instant minute = Instant.parse("2026-03-10T03:58:10Z");
    for (int minutes = 0; minutes < 4; minutes++) {
      Instant now = minute.plusSeconds(60L * minutes);
      assertThat(one.begin(system, now)).isTrue();
      assertThat(other.begin(system, now.plusSeconds(5))).isFalse();
      if (minutes != 2) {
        one.answered(system, now);
      }
    }
    end.takeIfDue(APRIL);
    assertThat(number(MARCH, "ASKED_MINUTES ILS-1")).isEqualTo(4);
    assertThat(number(MARCH, "UP_MINUTES ILS-1")).isEqualTo(3);
  }
}
