package org.tongjie.broker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.WorkEntry;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.store.MonthChanges.Answer;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;

/** What libraries tell of their own work; nothing of it is ever changed. */
public final class WorkEntries {
  private static final String COLUMNS =
      "select agency, key, place, day, kind, figure, note, source, entered_at, entered_by"
          + " from work_entry ";

  private static final String KEEP =
      """
      insert into work_entry (agency, key, place, day, kind, figure, note, source, entered_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (agency, key) do nothing
      """;

  private final Questions questions;
  private final MonthChanges changes;

  WorkEntries(Database database) {
    this.questions = new Questions(database);
    this.changes = new MonthChanges(database);
  }

  /** What became of an entry. */
  public enum Told {
    /** It is kept, now or since it was told before. */
    KEPT,
    /** Its key names another entry of the library. */
    KEY_USED,
    /** Its month was handed in. */
    HANDED_IN
  }

  /**
   * Who told an entry.
   *
   * @param source a person, or a program
   * @param by without a name
   */
  public record Teller(Source source, String by) {}

  /** An entry that is kept. */
  public record Kept(WorkEntry entry, Teller teller, Instant at) {}

  /** Keeps an entry, once however often it is told. */
  public Told enter(WorkEntry entry, Teller teller) {
    if (known(entry).isEmpty() && keep(entry, teller) == Answer.HANDED_IN) {
      return Told.HANDED_IN;
    }
    return known(entry).contains(entry) ? Told.KEPT : Told.KEY_USED;
  }

  private List<WorkEntry> known(WorkEntry entry) {
    return questions.list(
        COLUMNS + "where agency = ? and key = ?",
        row -> kept(row).entry(),
        entry.agency().value(),
        entry.key());
  }

  private Answer keep(WorkEntry entry, Teller teller) {
    return changes.change(
        "keep what a library told",
        connection ->
            MonthChanges.run(
                connection,
                KEEP,
                entry.agency().value(),
                entry.key(),
                entry.place().value(),
                entry.day(),
                entry.kind().name(),
                entry.figure(),
                entry.note(),
                teller.source().name(),
                teller.by()));
  }

  /** What was told of a place since the beginning of a month, the newest day first. */
  public List<Kept> since(YearMonth month, PlaceCode place) {
    return questions.list(
        COLUMNS + "where day >= ? and place = ? order by day desc, number desc",
        WorkEntries::kept,
        month.atDay(1),
        place.value());
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new WorkEntry(
            row.getString("key"),
            new AgencySymbol(row.getString("agency")),
            new PlaceCode(row.getString("place")),
            row.getObject("day", LocalDate.class),
            WorkEntry.Kind.valueOf(row.getString("kind")),
            row.getLong("figure"),
            row.getString("note")),
        new Teller(Source.valueOf(row.getString("source")), row.getString("entered_by")),
        row.getObject("entered_at", OffsetDateTime.class).toInstant());
  }
}
