package org.tongjie.broker.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tongjie.broker.ils.AgeBand;
import org.tongjie.broker.ledger.MonthFigure;
import org.tongjie.broker.ledger.MonthFigure.Cell;
import org.tongjie.broker.ledger.MonthFigure.Measure;
import org.tongjie.broker.patron.SchoolStage;

/**
 * Readers and cards by library, type and age: the registers of desks, and the cards that systems
 * told of when their readers came to us.
 */
final class MonthReaders {
  private static final String CARDS =
      """
      with card as (
        select coalesce(d.issuer, p.issuer) as issuer,
          coalesce(nullif(p.reader_type, ''), d.reader_type, '') as reader_type,
          coalesce(p.age_band, '') as age_band, coalesce(d.unit, '') as unit,
          coalesce(p.person, d.issuer || ' ' || d.number) as reader
        from desk_card d full join person_card p on p.issuer = d.issuer and p.number = d.number
        where d.expires is null or d.expires >= ?)
      select issuer, reader_type, age_band, unit, count(*), count(distinct reader)
        from card group by issuer, reader_type, age_band, unit
      union all select '', '', '', '', count(*), count(distinct reader) from card
      """;

  private MonthReaders() {}

  /** Figures of cards that are valid on a day. */
  static List<MonthFigure> on(LocalDate day, Connection connection) throws SQLException {
    Map<String, long[]> counts = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(CARDS)) {
      statement.setObject(1, day);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String key = row.getString(1) + '\t' + row.getString(2) + '\t' + band(row);
          long[] count = counts.computeIfAbsent(key, _ -> new long[2]);
          count[0] += row.getLong(5);
          count[1] += row.getLong(6);
        }
      }
    }
    return figures(counts);
  }

  /** As the library told it, else by the school class. */
  private static String band(ResultSet row) throws SQLException {
    String told = row.getString(3);
    return told.isEmpty()
        ? SchoolStage.ageBand(row.getString(4)).map(AgeBand::label).orElse("")
        : told;
  }

  private static List<MonthFigure> figures(Map<String, long[]> counts) {
    List<MonthFigure> figures = new ArrayList<>();
    counts.forEach((key, count) -> {
      String[] group = key.split("\t", -1);
      figures.add(MonthFigure.counted(cell(group, Measure.CARDS), count[0]));
      figures.add(MonthFigure.counted(cell(group, Measure.READERS), count[1]));
    });
    return figures;
  }

  private static Cell cell(String[] group, Measure measure) {
    return new Cell(group[0], "", measure.name(), "", group[1], group[2]);
  }
}
