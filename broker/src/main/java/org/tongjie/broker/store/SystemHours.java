package org.tongjie.broker.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.store.Database;

/**
 * In how many minutes of each hour systems gave a sign of life. Of several brokers that ask in the
 * same minute one is counted.
 */
public final class SystemHours {
  private static final String ASKED =
      """
      insert into system_hour (system, hour, asked, answered, last_minute) values (?, ?, 1, 0, ?)
      on conflict (system, hour) do update set asked = system_hour.asked + 1,
        last_minute = excluded.last_minute where system_hour.last_minute < excluded.last_minute
      """;

  private static final String ANSWERED =
      "update system_hour set answered = answered + 1 where system = ? and hour = ?";

  private final Questions questions;

  public SystemHours(Database database) {
    this.questions = new Questions(database);
  }

  /** Whether it falls to the caller to ask a system in this minute; nobody else does then. */
  public boolean begin(SystemCode system, Instant now) {
    return update(ASKED, system, now, Questions.time(now.truncatedTo(ChronoUnit.MINUTES))) == 1;
  }

  /** That the system which the caller asked in this minute gave a sign of life. */
  public void answered(SystemCode system, Instant asked) {
    update(ANSWERED, system, asked);
  }

  private int update(String sql, SystemCode system, Instant time, Object... more) {
    return questions.ask(
        sql,
        statement -> {
          statement.setString(1, system.value());
          statement.setObject(2, Questions.time(time.truncatedTo(ChronoUnit.HOURS)));
          for (int i = 0; i < more.length; i++) {
            statement.setObject(i + 3, more[i]);
          }
          return statement.executeUpdate();
        });
  }
}
