package org.tongjie.broker.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.tongjie.catalog.store.Database;

/** The one clock that all processes at a database can see. */
public final class DatabaseTime {
  private DatabaseTime() {}

  /** What it says now. */
  public static Instant now(Database database) {
    return new Questions(database)
        .list("select clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class).toInstant())
        .getFirst();
  }
}
