package org.tongjie.broker.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/**
 * Takes the figures of a month when it is over, once: for each agency and place what is open then,
 * and what was done in the month. Acts that are entered later do not change them.
 */
public final class MonthEnd {
  private static final String BEGIN =
      "insert into lending_month (month, agency, place, measure, number) values (?, '', '',"
          + " 'TAKEN', 1) on conflict do nothing";

  /** Readers' requests by their issuer and pickup place, items by their owner and home. */
  private static final String STANDING =
      """
      insert into lending_month (month, agency, place, measure, reason, number)
      select ?, issuer, pickup, 'OPEN_REQUESTS', '', count(*) from lending_request
        where open group by issuer, pickup
      union all
      select ?, owner, home, 'ITEMS_' || state, '', count(*) from lending_attempt
        where open group by owner, home, state
      """;

  private static final String DONE =
      """
      insert into lending_month (month, agency, place, measure, reason, number)
      select ?, issuer, coalesce(place, ''), act, reason, count(*) from lending_act
        where at >= ? and at < ? and act in
          ('REQUESTED', 'REFUSED', 'LENT', 'RENEWED', 'RETURNED', 'UNFILLED', 'CANCELLED', 'NOT_COLLECTED')
        group by issuer, place, act, reason
      union all
      select ?, owner, coalesce(place, ''), 'OWN_' || act, reason, count(*) from lending_act
        where at >= ? and at < ? and owner is not null
        group by owner, place, act, reason
      """;

  private final Database database;
  private final ZoneId zone;

  /**
   * The month ends of a region.
   *
   * @param zone the region's time, which says when a month is over
   */
  public MonthEnd(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  /**
   * Takes the figures of the last month that is over, if nobody did; to be asked once in a while.
   *
   * @return whether they were taken now
   * @throws StoreException when the database does not answer
   */
  public boolean takeIfDue(Instant now) {
    YearMonth month = YearMonth.from(now.atZone(zone)).minusMonths(1);
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      try {
        boolean taken = take(connection, month);
        connection.commit();
        return taken;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw StoreException.of("cannot take the figures of " + month, failure);
    }
  }

  private boolean take(Connection connection, YearMonth month) throws SQLException {
    LocalDate day = month.atDay(1);
    Object from = Questions.time(day.atStartOfDay(zone).toInstant());
    Object to = Questions.time(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    if (run(connection, BEGIN, day) == 0) {
      return false;
    }
    run(connection, STANDING, day, day);
    run(connection, DONE, day, from, to, day, from, to);
    return true;
  }

  private static int run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
