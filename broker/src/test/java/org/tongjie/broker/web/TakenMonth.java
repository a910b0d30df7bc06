package org.tongjie.broker.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.tongjie.broker.store.MonthEnd;
import org.tongjie.catalog.store.Database;

/** Months of a running desk, taken as the step of a broker does. */
final class TakenMonth {
  private TakenMonth() {}

  /** Takes all months from one on, in which a reader asked for something. */
  static void since(YearMonth month, Database database, RunningDesk desk) throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into lending_act (at, act, place, channel, issuer) values"
              + " (timestamptz '%s 12:00+08', 'REQUESTED', 'county', 'web', 'COUNTY')"
                  .formatted(month.atDay(2)));
    }
    new MonthEnd(
            database, () -> desk.regions().current().orElseThrow().region(), region -> List.of())
        .takeIfDue(Clock.systemUTC().instant());
  }
}
