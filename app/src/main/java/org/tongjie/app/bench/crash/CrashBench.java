package org.tongjie.app.bench.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.tongjie.app.process.Services;
import org.tongjie.broker.patron.PersonStore;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.store.PostgresPersons;
import org.tongjie.broker.work.Checkpoint;
import org.tongjie.broker.work.Lending;
import org.tongjie.broker.work.LendingEngine;
import org.tongjie.broker.work.SubmitAnswer;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.DatabaseConfig;
import org.tongjie.catalog.store.StoreException;
import org.tongjie.simulator.SimulatedIls;

/**
 * Many requests in flight over systems that fail, while brokers or the database are killed at every
 * point of their work; then the systems' own ledgers are asked what happened.
 */
public final class CrashBench {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final List<Checkpoint> POINTS = List.of(Checkpoint.values());
  private final CrashPlan plan;
  private final Services services;
  private final Path folder;
  private final PrintStream out;
  private final Random random;
  private final Map<String, Integer> killedAt = new HashMap<>();

  /**
   * A bench.
   *
   * @param services with a database of its own, which is killed if that is the plan
   */
  public CrashBench(CrashPlan plan, Services services, Path folder, PrintStream out) {
    this.plan = plan;
    this.services = services;
    this.folder = folder;
    this.out = out;
    this.random = new Random(plan.seed());
  }

  /** Runs the plan. */
  public CrashReport run() throws IOException, InterruptedException {
    Instant begin = Instant.now();
    DatabaseConfig config = services.database();
    try (CrashSystems systems = new CrashSystems(plan);
        Database database = Database.open(config)) {
      Region region = CrashRegion.at(systems.ports());
      Path file = folder.resolve("region.json");
      RegionFile.write(region, file);
      try (LendingEngine door =
          CrashBroker.engine(region, database, Checkpoint.Listener.NONE, "desks")) {
        List<RequestId> requests = submit(door.lending(), new PostgresPersons(database));
        out.printf("%,d requests submitted%n", requests.size());
        CrashDesks desks = new CrashDesks(door.lending(), plan.seed());
        kill(file, config, () -> sweep(desks, requests));
        finish(file, config, desks, requests);
        return judge(door.lending(), requests, systems.all(), begin);
      }
    }
  }

  private List<RequestId> submit(Lending lending, PersonStore persons) {
    List<RequestId> ids = new ArrayList<>();
    for (int number = 0; number < plan.requests(); number++) {
      int home = number % CrashRegion.LIBRARIES;
      CardKey card = new CardKey(CrashRegion.library(home), CrashRegion.reader(number));
      Wish wish =
          new Wish(
              persons.ofCard(card).person(),
              card,
              number % CrashSystems.titles(plan),
              "书 " + number,
              "",
              Wish.Edition.THIS,
              CrashRegion.place(home),
              Optional.empty(),
              Instant.now());
      if (lending.submit(wish, "reader") instanceof SubmitAnswer.Accepted accepted) {
        ids.add(accepted.request().id());
      }
    }
    return ids;
  }

  private interface Sweep {
    void run();
  }

  /** One killing after the other, each at the next point, while the desks work. */
  private void kill(Path file, DatabaseConfig config, Sweep sweep)
      throws IOException, InterruptedException {
    for (int kill = 0; kill < plan.kills(); kill++) {
      Checkpoint point = POINTS.get(kill % POINTS.size());
      int passings = 1 + random.nextInt(Math.max(2, plan.requests() / 20));
      try (CrashVictim victim = CrashVictim.start(file, config, point, passings)) {
        sweep.run();
        String reached = victim.next("at ", 20);
        killedAt.merge(reached == null ? "any" : point.name(), 1, Integer::sum);
        if (plan.victim() == CrashPlan.Victim.DATABASE) {
          DatabaseKill.kill(services);
        }
      }
      services.database();
      sweep.run();
    }
  }

  /** A database that is away is asked again at the next sweep. */
  private static int sweep(CrashDesks desks, List<RequestId> requests) {
    try {
      return desks.sweep(requests);
    } catch (StoreException e) {
      return requests.size();
    }
  }

  private void finish(Path file, DatabaseConfig config, CrashDesks desks, List<RequestId> requests)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    try (CrashVictim last =
        CrashVictim.start(file, config, Checkpoint.AFTER_COMMIT, Integer.MAX_VALUE)) {
      last.next("working", 30);
      int before = requests.size();
      int open = sweep(desks, requests);
      int same = 0;
      while (open > 0 && same < 30 && Instant.now().isBefore(end)) {
        same = open == before ? same + 1 : 0;
        before = open;
        last.next("never", 1);
        open = sweep(desks, requests);
      }
      out.printf("%,d requests are not over%n", open);
    }
  }

  private CrashReport judge(
      Lending lending, List<RequestId> ids, List<SimulatedIls> systems, Instant begin) {
    List<PatronRequest> requests = ids.stream().map(id -> lending.find(id).orElseThrow()).toList();
    CrashJudge judge = new CrashJudge(requests, systems);
    Map<Outcome, Integer> outcomes = new TreeMap<>();
    requests.forEach(
        request -> request.outcome().ifPresent(one -> outcomes.merge(one, 1, Integer::sum)));
    Map<String, Long> faults = new TreeMap<>();
    systems.forEach(system ->
        system.faults().counts().forEach((kind, n) -> faults.merge(kind.name(), n, Long::sum)));
    return new CrashReport(
        plan,
        killedAt,
        judge.lost(),
        judge.doubled(),
        judge.orphaned(),
        judge.promisedTwice(),
        judge.forgottenLoans(),
        judge.listed(),
        outcomes,
        systems.stream().mapToLong(system -> system.ledger().acts().size()).sum(),
        faults,
        Duration.between(begin, Instant.now()).toMillis() / 1000.0);
  }
}
