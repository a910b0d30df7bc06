package org.tongjie.broker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.ledger.MonthFigure;
import org.tongjie.broker.ledger.MonthFigure.Cell;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.MonthReport;
import org.tongjie.broker.ledger.MonthReport.Correction;
import org.tongjie.broker.ledger.MonthReport.Submission;
import org.tongjie.broker.ledger.Visits;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.region.ConnectorCheck;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;

/**
 * The figures of months. Nothing is ever changed: a visit figure that is told again is told beside
 * the one before, and a month that was handed in takes corrections alone.
 */
public final class MonthStore {
  private static final String FIGURES =
      """
      select agency, place, measure, reason, reader_type, age_band, number, source, late
      from lending_month where month = ? and measure <> 'TAKEN'
      order by agency, place, measure, reason, reader_type, age_band, source
      """;

  /** The figure of a place and day that was told last. */
  private static final String DAYS =
      """
      select distinct on (place, day) agency, place, day, visitors, source
      from place_visit where day >= ? and day < ? order by place, day, number desc
      """;

  /** What places told: visitors and the days they were told of, and the work of libraries. */
  private static final String TOLD =
      """
      select agency, place, measure, '' as reason, '' as reader_type, '' as age_band, number,
        source, false as late
      from (select agency, place, source, sum(visitors) as visitors, count(*) as days from (%s) told
          group by agency, place, source) v,
        lateral (values ('VISITS', visitors), ('VISIT_DAYS', days)) m(measure, number)
      union all
      select agency, place, kind, '', '', '', sum(figure), source, false
      from work_entry where day >= ? and day < ? group by agency, place, kind, source
      """
          .formatted(DAYS);

  private static final String FREEZE =
      """
      insert into lending_month (month, agency, place, measure, number, source)
      select ?::date, agency, place, measure, number, source from (%s) t
      """
          .formatted(TOLD);

  /** Acts of the month that were entered after its figures were taken: work done on paper. */
  private static final String LATE =
      """
      select d.agency, d.place, d.measure, d.reason, d.reader_type, d.age_band,
        d.number - coalesce(k.number, 0) as number, 'HAND' as source, false as late
      from (%s) d left join lending_month k on k.month = ? and k.source = 'COUNTED'
        and (k.agency, k.place, k.measure, k.reason, k.reader_type, k.age_band)
          = (d.agency, d.place, d.measure, d.reason, d.reader_type, d.age_band)
      where d.number > coalesce(k.number, 0)
      """
          .formatted(MonthEnd.ACTS);

  private static final String FREEZE_LATE =
      """
      insert into lending_month (month, agency, place, measure, reason, reader_type, age_band,
        number, source)
      select ?::date, agency, place, measure, reason, reader_type, age_band, number, source
      from (%s) l
      """
          .formatted(LATE);

  private static final String CORRECTIONS =
      """
      select agency, place, measure, reason, reader_type, age_band, value, why, entered_at,
        entered_by from month_correction where month = ? order by number
      """;

  private final Questions questions;
  private final MonthChanges changes;
  private final WorkEntries entries;
  private final RegionStore regions;

  public MonthStore(Database database) {
    this.regions = new RegionStore(database, ConnectorCheck.NONE);
    this.questions = new Questions(database);
    this.changes = new MonthChanges(database);
    this.entries = new WorkEntries(database);
  }

  /** What libraries tell of their own work. */
  public WorkEntries entries() {
    return entries;
  }

  /** What became of something that was to be kept. */
  public enum Answer {
    KEPT,
    /** The month was handed in and takes corrections alone. */
    HANDED_IN,
    /** The month is not over, or was never handed in. */
    TOO_EARLY
  }

  /** The months that have figures, newest first, without their figures. */
  public List<MonthReport> months() {
    return questions.list(
        """
        select m.month, m.taken_at, r.submitted_at, r.submitted_by
        from lending_month m left join month_report r on r.month = m.month
        where m.measure = 'TAKEN' order by m.month desc
        """,
        row ->
            new MonthReport(
                YearMonth.from(row.getObject(1, LocalDate.class)),
                Optional.of(time(row, 2)),
                submission(row),
                List.of(),
                List.of()));
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Optional<Submission> submission(ResultSet row) throws SQLException {
    @Nullable String by = row.getString(4);
    return by == null ? Optional.empty() : Optional.of(new Submission(time(row, 3), by));
  }

  /** A month with all that is known of it, which before its end is little. */
  public MonthReport month(YearMonth month) {
    Optional<MonthReport> taken =
        months().stream().filter(one -> one.month().equals(month)).findFirst();
    Optional<Submission> submitted = taken.flatMap(MonthReport::submitted);
    List<MonthFigure> kept = questions.list(FIGURES, MonthStore::figure, month.atDay(1));
    List<MonthFigure> told = submitted.isPresent() ? List.of() : told(month);
    List<MonthFigure> late =
        taken.isPresent() && submitted.isEmpty() ? late(month) : List.<MonthFigure>of();
    return new MonthReport(
        month,
        taken.flatMap(MonthReport::taken),
        submitted,
        Stream.of(kept, late, told).flatMap(List::stream).toList(),
        questions.list(CORRECTIONS, MonthStore::correction, month.atDay(1)));
  }

  private static Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        row.getString("agency"),
        row.getString("place"),
        row.getString("measure"),
        row.getString("reason"),
        row.getString("reader_type"),
        row.getString("age_band"));
  }

  private static MonthFigure figure(ResultSet row) throws SQLException {
    return new MonthFigure(
        cell(row),
        row.getLong("number"),
        Source.valueOf(row.getString("source")),
        row.getBoolean("late"));
  }

  private static Correction correction(ResultSet row) throws SQLException {
    return new Correction(
        cell(row),
        row.getLong("value"),
        row.getString("why"),
        new Submission(time(row, 9), row.getString("entered_by")));
  }

  /** What was told so far. */
  private List<MonthFigure> told(YearMonth month) {
    LocalDate from = month.atDay(1);
    LocalDate to = month.plusMonths(1).atDay(1);
    return questions.list(TOLD, MonthStore::figure, from, to, from, to);
  }

  private List<MonthFigure> late(YearMonth month) {
    Object from = start(month);
    Object to = start(month.plusMonths(1));
    return questions.list(LATE, MonthStore::figure, from, to, from, to, month.atDay(1));
  }

  /** When a month begins in the time of the region. */
  private Object start(YearMonth month) {
    ZoneId zone =
        regions
            .current()
            .map(stored -> stored.region().calendars().zone())
            .orElse(Calendars.USUAL_ZONE);
    return Questions.time(month.atDay(1).atStartOfDay(zone).toInstant());
  }

  /** The visitors of places on each day of a month, as they were told last. */
  public List<Visits> days(YearMonth month) {
    return questions.list(
        DAYS,
        row ->
            new Visits(
                new AgencySymbol(row.getString("agency")),
                new PlaceCode(row.getString("place")),
                row.getObject("day", LocalDate.class),
                row.getInt("visitors"),
                Source.valueOf(row.getString("source"))),
        month.atDay(1),
        month.plusMonths(1).atDay(1));
  }

  /**
   * Keeps what was told of a place's visitors.
   *
   * @param by who told it, without a name
   */
  public Answer enter(Visits visits, String by) {
    return change(
        "keep the visitors of a day",
        connection ->
            MonthChanges.run(
                connection,
                "insert into place_visit (agency, place, day, visitors, source, entered_by)"
                    + " values (?, ?, ?, ?, ?, ?)",
                visits.agency().value(),
                visits.place().value(),
                visits.day(),
                visits.visitors(),
                visits.source().name(),
                by));
  }

  /** Hands a month in: what was told or entered late joins its figures; none changes from now. */
  public Answer submit(YearMonth month, String by) {
    LocalDate day = month.atDay(1);
    LocalDate next = month.plusMonths(1).atDay(1);
    if (months().stream().noneMatch(one -> one.month().equals(month))) {
      return Answer.TOO_EARLY;
    }
    Object from = start(month);
    Object to = start(month.plusMonths(1));
    return change(
        "hand a month in",
        connection -> {
          MonthChanges.run(
              connection, "lock table place_visit, work_entry in share row exclusive mode");
          MonthChanges.run(connection, FREEZE, day, day, next, day, next);
          MonthChanges.run(connection, FREEZE_LATE, day, from, to, from, to, day);
          MonthChanges.run(
              connection, "insert into month_report (month, submitted_by) values (?, ?)", day, by);
        });
  }

  /** Says beside a month that was handed in what a figure should have been. */
  public Answer correct(YearMonth month, Cell cell, Amendment amendment, String by) {
    boolean submitted =
        months().stream().anyMatch(one -> one.month().equals(month) && one.submitted().isPresent());
    if (!submitted) {
      return Answer.TOO_EARLY;
    }
    return change(
        "correct a month",
        connection ->
            MonthChanges.run(
                connection,
                """
                insert into month_correction (month, agency, place, measure, reason, reader_type,
                  age_band, value, why, entered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                month.atDay(1),
                cell.agency(),
                cell.place(),
                cell.measure(),
                cell.reason(),
                cell.readerType(),
                cell.ageBand(),
                amendment.value(),
                amendment.why(),
                by));
  }

  /** What a figure should have been, and why. */
  public record Amendment(long value, String why) {}

  private Answer change(String doing, MonthChanges.Work work) {
    return switch (changes.change(doing, work)) {
      case KEPT -> Answer.KEPT;
      case HANDED_IN -> Answer.HANDED_IN;
    };
  }
}
