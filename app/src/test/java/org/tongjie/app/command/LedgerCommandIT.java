package org.tongjie.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.app.process.Services;
import org.tongjie.app.process.SharedBinaries;
import org.tongjie.broker.ledger.MonthFigure;
import org.tongjie.broker.ledger.MonthFigure.Cell;
import org.tongjie.broker.ledger.MonthFigure.Measure;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.store.MonthEnd;
import org.tongjie.broker.store.MonthStore;
import org.tongjie.catalog.store.Database;
import picocli.CommandLine.ExitCode;

/** The command as it is typed. */
class LedgerCommandIT {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Region REGION =
      RegionFile.parse(
          """
          {"name": "试区", "zone": "Asia/Shanghai",
           "agencies": [{"symbol": "SCHOOL", "name": "小学", "tier": "school"}],
           "places": [{"code": "HALL", "agency": "SCHOOL", "name": "阅览室", "calendar": "C", "main": true}],
           "calendars": [{"code": "C", "week": {"saturday": ["09:00-12:00"]}}],
           "express": {"days": 1, "cost": "1.00"}, "systems": [],
           "rights": [{"days": 30, "renewals": 1, "maxLoans": 10, "maxRequests": 5}]}
          """);

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void unpack() {
    data = folder.resolve("data");
    SharedBinaries.into(data);
  }

  @AfterEach
  void keepBinaries() {
    SharedBinaries.outOf(data);
  }

  private Ran run(String command, String... arguments) {
    return Ran.on(data, LedgerCommand::new, command, arguments);
  }

  /** Takes March as a broker does, and hands it in. */
  private void takeMarch() throws SQLException {
    DataOptions options = new DataOptions();
    options.data = data;
    try (Services services = Services.open(options.settings());
        Database database = Database.open(services.database())) {
      try (Connection connection = database.connection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "insert into lending_act (at, act, place, channel, issuer, reason) values"
                + " ('2026-03-10T02:00:00Z', 'REFUSED', 'HALL', 'web', 'SCHOOL', '停证, \"丢失\"')");
      }
      Cell stock = Cell.at("SCHOOL", "HALL", Measure.CHILDREN_VOLUMES);
      new MonthEnd(database, () -> REGION, _ -> List.of(MonthFigure.counted(stock, 8000)))
          .takeIfDue(Instant.parse("2026-04-01T00:00:00Z"));
      new MonthStore(database).submit(MARCH, "staff 7");
    }
  }

  @Test
  void listsMonthsAndPrintsOneAsATable() throws SQLException {
    assertThat(run("months")).isEqualTo(new Ran(ExitCode.OK, ""));
    takeMarch();
    assertThat(run("months").output()).matches("2026-03\\t\\S+Z\\t\\S+Z staff 7\\R");
    Ran month = run("month", "2026-03");
    assertThat(month.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(month.output().lines())
        .startsWith(
            "month,kind,agency,place,measure,reason,reader_type,age_band,number,source,late,note")
        .contains(
            "2026-03,figure,SCHOOL,HALL,CHILDREN_VOLUMES,,,,8000,counted,,",
            "2026-03,figure,SCHOOL,HALL,OPEN_MINUTES,,,,720,calendar,,",
            "2026-03,figure,SCHOOL,HALL,REFUSED,\"停证, \"\"丢失\"\"\",,,1,counted,,");
  }

  @Test
  void saysWhenAMonthHasNoFiguresOrIsNone() {
    Ran empty = run("month", "2025-12");
    assertThat(empty.exitCode()).isEqualTo(Failures.FAILED);
    assertThat(empty.output()).contains("there are no figures of 2025-12");
    Ran none = run("month", "December");
    assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(none.output()).contains("a month is written as 2026-10, not December");
  }
}
