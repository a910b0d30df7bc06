package org.tongjie.broker.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.ledger.MonthFigure;
import org.tongjie.broker.ledger.OpenHours;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/**
 * Takes the figures of a month when it is over, once, however many brokers ask: what stands then,
 * and what was done in the month. Months that passed while nothing ran are made up for, as far as
 * what was done tells; what stood at their ends cannot be known any more.
 */
public final class MonthEnd {
  /** Later than this after its end a month's figures are marked. */
  private static final Duration IN_TIME = Duration.ofDays(1);

  /** Months that are made up for at most. */
  private static final int MOST = 36;

  private static final long LOCK = 741_106;

  private static final String FIRST =
      """
      select min(at) from (select min(at) as at from lending_act
        union all select min(saved_at) from region_version) began
      """;

  private static final String TAKEN =
      "select exists (select from lending_month where month = ? and measure = 'TAKEN')";

  private static final String KEEP =
      """
      insert into lending_month (month, agency, place, measure, reason, reader_type, age_band,
        number, source, late) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Readers' requests by their issuer and pickup place, items by their owner and home. */
  private static final String STANDING =
      """
      insert into lending_month (month, late, agency, place, measure, number)
      select ?::date, ?::boolean, agency, place, measure, number from (
        select issuer as agency, pickup as place, 'OPEN_REQUESTS' as measure, count(*) as number
        from lending_request where open group by issuer, pickup
        union all
        select owner, home, 'ITEMS_' || state, count(*) from lending_attempt
        where open group by owner, home, state) standing
      """;

  /** What was done between two times, each twice: by the readers' libraries, and the items'. */
  static final String ACTS =
      """
      select agency, coalesce(place, '') as place, measure, reason,
        coalesce(reader_type, '') as reader_type, coalesce(age_band, '') as age_band,
        count(*) as number
      from (
        select issuer as agency, place, act as measure, reason, reader_type, age_band
        from lending_act where at >= ? and at < ? and act in ('REQUESTED', 'REFUSED', 'LENT',
          'RENEWED', 'RETURNED', 'UNFILLED', 'CANCELLED', 'NOT_COLLECTED')
        union all
        select owner, place, 'OWN_' || act, reason, null, null from lending_act
        where at >= ? and at < ? and owner is not null) acts
      group by agency, place, measure, reason, reader_type, age_band
      """;

  private static final String DONE =
      """
      insert into lending_month (month, late, agency, place, measure, reason, reader_type, age_band,
        number)
      select ?::date, ?::boolean, agency, place, measure, reason, reader_type, age_band, number
      from (%s) done
      """
          .formatted(ACTS);

  private static final String UPTIME =
      """
      insert into lending_month (month, late, agency, place, measure, reason, number)
      select ?::date, ?::boolean, '', '', measure, system, sum(minutes) from system_hour,
        lateral (values ('ASKED_MINUTES', asked), ('UP_MINUTES', answered)) m(measure, minutes)
      where hour >= ? and hour < ? group by system, measure
      """;

  private final Database database;
  private final Supplier<Region> region;
  private final Function<Region, List<MonthFigure>> stock;

  /**
   * The month ends of a region.
   *
   * @param region whose time says when a month is over
   * @param stock counts what its libraries hold, which may take minutes
   */
  public MonthEnd(
      Database database, Supplier<Region> region, Function<Region, List<MonthFigure>> stock) {
    this.database = database;
    this.region = region;
    this.stock = stock;
  }

  /** A month that is to be taken. */
  private record Due(YearMonth month, Region region, boolean isLast, boolean late) {
    Object from() {
      return start(month);
    }

    Object to() {
      return start(month.plusMonths(1));
    }

    private Object start(YearMonth of) {
      return Questions.time(of.atDay(1).atStartOfDay(region.calendars().zone()).toInstant());
    }
  }

  /**
   * Takes the figures of all months that are over and that nobody took; to be asked once in a
   * while.
   *
   * @return the months that were taken now
   * @throws StoreException when the database does not answer
   */
  public List<YearMonth> takeIfDue(Instant now) {
    List<YearMonth> taken = new ArrayList<>();
    for (Due due : due(now)) {
      if (take(due)) {
        taken.add(due.month());
      }
    }
    return taken;
  }

  private List<Due> due(Instant now) {
    Region current = region.get();
    YearMonth last = month(now, current).minusMonths(1);
    List<Due> due = new ArrayList<>();
    try (Connection connection = database.connection()) {
      for (YearMonth month = first(connection, current, last);
          !month.isAfter(last);
          month = month.plusMonths(1)) {
        if (!isTaken(connection, month)) {
          Instant end =
              month.plusMonths(1).atDay(1).atStartOfDay(current.calendars().zone()).toInstant();
          due.add(new Due(month, current, month.equals(last), now.isAfter(end.plus(IN_TIME))));
        }
      }
    } catch (SQLException failure) {
      throw StoreException.of("cannot see which months are due", failure);
    }
    return due;
  }

  private static YearMonth month(Instant time, Region region) {
    return YearMonth.from(time.atZone(region.calendars().zone()));
  }

  /** The month in which anything began; the one after the last where nothing did. */
  private static YearMonth first(Connection connection, Region region, YearMonth last)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIRST);
        ResultSet row = statement.executeQuery()) {
      row.next();
      @Nullable OffsetDateTime began = row.getObject(1, OffsetDateTime.class);
      YearMonth first = began == null ? last.plusMonths(1) : month(began.toInstant(), region);
      YearMonth earliest = last.minusMonths(MOST - 1L);
      return first.isBefore(earliest) ? earliest : first;
    }
  }

  private static boolean isTaken(Connection connection, YearMonth month) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TAKEN)) {
      statement.setObject(1, month.atDay(1));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private boolean take(Due due) {
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      try {
        boolean mine = isMine(connection) && !isTaken(connection, due.month());
        if (mine) {
          keep(connection, due);
          connection.commit();
        }
        return mine;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw StoreException.of("cannot take the figures of " + due.month(), failure);
    }
  }

  /** One broker takes months at a time; the others look again later. */
  private static boolean isMine(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
      statement.setLong(1, LOCK);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private void keep(Connection connection, Due due) throws SQLException {
    LocalDate day = due.month().atDay(1);
    List<MonthFigure> figures = new ArrayList<>();
    figures.add(MonthFigure.counted(new MonthFigure.Cell("", "", "TAKEN", "", "", ""), 1));
    figures.addAll(OpenHours.of(due.region(), due.month()));
    if (due.isLast()) {
      figures.addAll(MonthReaders.on(due.month().atEndOfMonth(), connection));
      figures.addAll(stock.apply(due.region()));
      run(connection, STANDING, day, due.late());
    }
    keep(connection, due, figures);
    run(connection, DONE, day, due.late(), due.from(), due.to(), due.from(), due.to());
    run(connection, UPTIME, day, due.late(), due.from(), due.to());
  }

  private static void keep(Connection connection, Due due, List<MonthFigure> figures)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
      for (MonthFigure figure : figures) {
        MonthFigure.Cell cell = figure.cell();
        statement.setObject(1, due.month().atDay(1));
        statement.setString(2, cell.agency());
        statement.setString(3, cell.place());
        statement.setString(4, cell.measure());
        statement.setString(5, cell.reason());
        statement.setString(6, cell.readerType());
        statement.setString(7, cell.ageBand());
        statement.setLong(8, figure.number());
        statement.setString(9, figure.source().name());
        statement.setBoolean(10, due.late());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
