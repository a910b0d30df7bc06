package org.tongjie.broker.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.tongjie.broker.work.LaneStops;
import org.tongjie.catalog.store.Database;

/** Lanes that operators stopped, in PostgreSQL. */
public final class PostgresLaneStops implements LaneStops {
  private final Asking database;

  public PostgresLaneStops(Database database) {
    this.database = new Asking(database);
  }

  @Override
  public List<Stop> all() {
    return database.ask(
        "read which lanes are stopped",
        handle ->
            handle
                .createQuery("select lane, stopped_at, stopped_by from lending_lane_stop")
                .map((row, context) ->
                    new Stop(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3)))
                .list());
  }

  @Override
  public void stop(Stop stop) {
    database.ask(
        "stop a lane",
        handle ->
            handle.execute(
                "insert into lending_lane_stop values (?, ?, ?) on conflict do nothing",
                stop.lane(),
                stop.since().atOffset(ZoneOffset.UTC),
                stop.by()));
  }

  @Override
  public void release(String lane) {
    database.ask(
        "let a lane go on",
        handle -> handle.execute("delete from lending_lane_stop where lane = ?", lane));
  }
}
