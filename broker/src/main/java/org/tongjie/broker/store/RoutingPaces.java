package org.tongjie.broker.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tongjie.broker.routing.FillHistory;
import org.tongjie.broker.routing.Pace;
import org.tongjie.broker.routing.Pace.Cell;
import org.tongjie.catalog.directory.AgencySymbol;

/** At which hours and on which weekdays libraries sent, by month. */
final class RoutingPaces {
  private static final String ADD =
      """
      insert into routing_pace values (:month, :agency, :part, :number, :waited, :sent)
      on conflict (agency, part, number, month) do update set
        waited = routing_pace.waited + excluded.waited, sent = routing_pace.sent + excluded.sent
      """;

  private static final String READ =
      """
      select agency, part, number, sum(waited * weight) waited, sum(sent * weight) sent
      from (select p.*, power(0.5, greatest(0, cast(:month as date) - p.month) / (30.44 * :half))
              weight
            from routing_pace p where month > cast(:month as date) - interval '2 years') weighted
      group by agency, part, number
      """;

  private RoutingPaces() {}

  /** Which cells. */
  private enum Part {
    HOUR,
    WEEKDAY
  }

  private record Learned(AgencySymbol agency, Part part, int number, Cell cell) {}

  static void add(Handle handle, LocalDate month, AgencySymbol agency, Pace pace) {
    PreparedBatch batch = handle.prepareBatch(ADD);
    for (Learned cell : cells(agency, pace)) {
      batch
          .bind("month", month)
          .bind("agency", agency.value())
          .bind("part", cell.part().name())
          .bind("number", cell.number())
          .bind("waited", cell.cell().waited())
          .bind("sent", cell.cell().sent())
          .add();
    }
    batch.execute();
  }

  private static List<Learned> cells(AgencySymbol agency, Pace pace) {
    List<Learned> cells = new ArrayList<>();
    for (int hour = 0; hour < Pace.HOURS; hour++) {
      cells.add(new Learned(agency, Part.HOUR, hour, pace.hours().get(hour)));
    }
    for (int day = 0; day < Pace.WEEKDAYS; day++) {
      cells.add(new Learned(agency, Part.WEEKDAY, day + 1, pace.weekdays().get(day)));
    }
    return cells.stream().filter(one -> !one.cell().equals(Cell.NONE)).toList();
  }

  /** Adds all that is known; what is long ago counts less. */
  static void read(Handle handle, LocalDate month, int halfLife, FillHistory history) {
    Map<AgencySymbol, List<Learned>> byAgency = new TreeMap<>();
    handle
        .createQuery(READ)
        .bind("month", month)
        .bind("half", halfLife)
        .map((row, context) ->
            new Learned(
                new AgencySymbol(row.getString("agency")),
                Part.valueOf(row.getString("part")),
                row.getInt("number"),
                new Cell(row.getDouble("waited"), row.getDouble("sent"))))
        .forEach(one -> byAgency.computeIfAbsent(one.agency(), _ -> new ArrayList<>()).add(one));
    byAgency.forEach((agency, cells) -> history.add(agency, pace(cells)));
  }

  private static Pace pace(List<Learned> cells) {
    List<Cell> hours = new ArrayList<>(Pace.NONE.hours());
    List<Cell> weekdays = new ArrayList<>(Pace.NONE.weekdays());
    for (Learned learned : cells) {
      switch (learned.part()) {
        case HOUR -> hours.set(learned.number(), learned.cell());
        case WEEKDAY -> weekdays.set(learned.number() - 1, learned.cell());
      }
    }
    return new Pace(hours, weekdays);
  }
}
