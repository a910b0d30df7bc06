package org.tongjie.app.bench.lending;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/** What PostgreSQL can commit at all: one row each, on every connection at once. */
final class BareCommits {
  private static final String INSERT = "insert into bench_commit (text) values (?)";

  private BareCommits() {}

  /** Commits a second. */
  static double perSecond(Database database, int connections, Duration time)
      throws InterruptedException {
    execute(database, "create table if not exists bench_commit (text text not null)");
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    long commits = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        counts.add(threads.submit(() -> insert(database, end)));
      }
      for (Future<Long> count : counts) {
        commits += count.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("bare commits ended early", e.getCause());
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    execute(database, "truncate bench_commit");
    return commits / seconds;
  }

  private static long insert(Database database, long end) throws SQLException {
    long count = 0;
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      while (System.nanoTime() < end) {
        statement.setString(1, "row " + count);
        statement.executeUpdate();
        count++;
      }
    }
    return count;
  }

  /** Runs a statement that answers nothing. */
  static void execute(Database database, String sql) {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw StoreException.of(sql, failure);
    }
  }
}
