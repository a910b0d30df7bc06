package org.tongjie.app.bench.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.tongjie.broker.http.ReaderSide;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.connect.RegionConnectors;
import org.tongjie.broker.ils.connect.Secrets;
import org.tongjie.broker.notice.Channel;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.store.PostgresLaneStops;
import org.tongjie.broker.store.PostgresRequests;
import org.tongjie.broker.store.PostgresSystemLosses;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.work.Checkpoint;
import org.tongjie.broker.work.LendingEngine;
import org.tongjie.broker.work.LendingParts;
import org.tongjie.broker.work.Pace;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.DatabaseConfig;

/**
 * A broker without pages in a process of its own, which stops at a point of its work and says so,
 * to be killed there.
 */
public final class CrashBroker {
  /** The database password comes by this variable, so that no list of processes shows it. */
  static final String PASSWORD = "TONGJIE_CRASH_PASSWORD";

  private static final int CONNECTIONS = 16;
  private static final Pace PACE =
      new Pace(
          Duration.ofSeconds(2),
          Duration.ofMillis(200),
          Duration.ofSeconds(5),
          60,
          4,
          Duration.ofMillis(100),
          Duration.ofSeconds(10));

  private CrashBroker() {}

  /**
   * Works until it is killed.
   *
   * @param args region file, database URL, user, name of this process, checkpoint, after how many
   *     passings of it to stop; the password comes in the environment
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Region region = RegionFile.read(Path.of(args[0]));
    DatabaseConfig config =
        new DatabaseConfig(args[1], args[2], System.getenv(PASSWORD), CONNECTIONS);
    Checkpoint.Listener stop = stopping(Checkpoint.valueOf(args[4]), Integer.parseInt(args[5]));
    try (Database database = Database.open(config);
        LendingEngine engine = engine(region, database, stop, args[3])) {
      engine.start();
      System.out.println("working");
      new CountDownLatch(1).await();
    }
  }

  /**
   * An engine on this database that asks for readers as an installation does; without a start it is
   * a door for desks.
   */
  static LendingEngine engine(
      Region region, Database database, Checkpoint.Listener checkpoints, String worker) {
    Clock clock = Clock.systemUTC();
    Connectors connectors = new RegionConnectors(new Secrets(Path.of(".")), clock).open(region);
    RequestQueries queries = new RequestQueries(database);
    ReaderSide people = new ReaderSide(database, () -> region, connectors, clock);
    return new LendingEngine(
        new LendingParts(
            new PostgresRequests(database, people.facts()),
            queries::openAttempts,
            () -> region,
            connectors,
            new UntriedLibrary(queries, clock),
            people.check(),
            people.notices(Channel.NONE, Channel.NONE),
            people.check(),
            PACE,
            clock,
            checkpoints,
            new PostgresLaneStops(database),
            new PostgresSystemLosses(database),
            worker));
  }

  private static Checkpoint.Listener stopping(Checkpoint point, int passings) {
    AtomicInteger left = new AtomicInteger(passings);
    return passed -> {
      if (passed == point && left.decrementAndGet() == 0) {
        System.out.println("at " + point);
        stopForGood();
      }
    };
  }

  private static void stopForGood() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
