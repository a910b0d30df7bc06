package org.tongjie.broker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.WorkEntry;
import org.tongjie.broker.ledger.WorkEntry.Kind;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.store.WorkEntries.Teller;
import org.tongjie.broker.store.WorkEntries.Told;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.DatabaseExtension;

/** What libraries tell of their work joins their months, and stays. */
class WorkEntriesIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final AgencySymbol CITY = new AgencySymbol("CITY");
  private static final PlaceCode HALL = new PlaceCode("HALL");
  private static final Teller CLERK = new Teller(Source.HAND, "staff 1");
  private static final Teller PROGRAM = new Teller(Source.PROGRAM, "staff 2 by program");

  private final MonthStore months = new MonthStore(DATABASE.database());
  private final WorkEntries entries = months.entries();

  @BeforeEach
  void marchIsTaken() throws SQLException {
    execute("truncate work_entry, lending_month, month_report, month_correction cascade");
    execute(
        "insert into lending_month (month, agency, place, measure, number)"
            + " values (date '2026-03-01', '', '', 'TAKEN', 1)");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DATABASE.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static WorkEntry entry(String key, String day, Kind kind, long figure) {
    return new WorkEntry(key, CITY, HALL, LocalDate.parse(day), kind, figure, "书展");
  }

  private List<String> figures() {
    return months.month(MARCH).figures().stream()
        .map(figure -> figure.cell().measure() + " " + figure.number() + " " + figure.source())
        .toList();
  }

  @Test
  void aMonthAddsUpByKindAndWhoToldIt() {
    entries.enter(entry("e-1", "2026-03-01", Kind.ADDED, 120), CLERK);
    entries.enter(entry("e-2", "2026-03-31", Kind.ADDED, 30), CLERK);
    entries.enter(entry("e-3", "2026-03-31", Kind.ADDED, -20), CLERK);
    entries.enter(entry("e-4", "2026-03-31", Kind.ADDED, 7), PROGRAM);
    entries.enter(entry("e-5", "2026-03-02", Kind.WAIVED_FEN, 150), CLERK);
    entries.enter(entry("e-6", "2026-04-01", Kind.ADDED, 1000), CLERK);
    assertThat(figures())
        .containsExactlyInAnyOrder("ADDED 130 HAND", "ADDED 7 PROGRAM", "WAIVED_FEN 150 HAND");
    assertThat(entries.since(MARCH, HALL))
        .extracting(kept -> kept.entry().key())
        .startsWith("e-6", "e-4", "e-3");
  }

  @Test
  void anEntryToldAgainIsOneAndItsKeyNamesNoOther() throws Exception {
    Callable<Told> tell =
        () -> entries.enter(entry("same", "2026-03-05", Kind.PROCESSED, 12), CLERK);
    try (ExecutorService brokers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Told> told : brokers.invokeAll(Collections.nCopies(6, tell))) {
        assertThat(told.get()).isEqualTo(Told.KEPT);
      }
    }
    assertThat(entries.enter(entry("same", "2026-03-05", Kind.PROCESSED, 13), CLERK))
        .isEqualTo(Told.KEY_USED);
    assertThat(figures()).containsExactly("PROCESSED 12 HAND");
  }

  @Test
  void aMonthThatWasHandedInKeepsItsSumAndTakesNoMore() throws SQLException {
    entries.enter(entry("e-1", "2026-03-05", Kind.ROTATED_OUT, 40), CLERK);
    assertThat(months.submit(MARCH, "staff 9")).isEqualTo(MonthStore.Answer.KEPT);
    assertThat(entries.enter(entry("e-2", "2026-03-05", Kind.ROTATED_OUT, 2), CLERK))
        .isEqualTo(Told.HANDED_IN);
    assertThat(entries.enter(entry("e-1", "2026-03-05", Kind.ROTATED_OUT, 40), CLERK))
        .as("what was told before")
        .isEqualTo(Told.KEPT);
    assertThat(figures()).containsExactly("ROTATED_OUT 40 HAND");
    for (String change : List.of("update work_entry set figure = 1", "delete from work_entry")) {
      assertThatThrownBy(() -> execute(change)).as(change).hasMessageContaining("never changed");
    }
  }
}
