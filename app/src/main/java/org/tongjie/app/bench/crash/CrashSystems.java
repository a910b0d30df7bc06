package org.tongjie.app.bench.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.fault.FaultKind;

/**
 * The systems of the region: they fail at a share of their calls, and place a second hold of the
 * same card on the same item without a word, so that nothing but the broker prevents doubles.
 */
final class CrashSystems implements AutoCloseable {
  /** How the failing calls fail, in shares of them. */
  private static final Map<FaultKind, Double> MIX =
      Map.of(
          FaultKind.DROP_BEFORE, 0.2,
          FaultKind.DROP_AFTER, 0.3,
          FaultKind.SILENT_AFTER, 0.2,
          FaultKind.SILENT, 0.1,
          FaultKind.HALF, 0.1,
          FaultKind.NONSENSE, 0.1);

  private final List<SimulatedIls> systems = new ArrayList<>();

  CrashSystems(CrashPlan plan) throws IOException {
    for (int library = 0; library < CrashRegion.LIBRARIES; library++) {
      systems.add(SimulatedIls.start(config(plan, library)));
    }
    for (SimulatedIls system : systems) {
      MIX.forEach((kind, share) -> system.faults().rate(kind, plan.faults() * share));
    }
  }

  private static SimulatedIlsConfig config(CrashPlan plan, int library) {
    SimulatedIlsConfig.Builder config =
        SimulatedIlsConfig.named("L" + library)
            .seed(plan.seed() + library)
            .rules(rules -> rules.loans(30, 1, 1_000_000).maxHolds(1_000_000).repeatedHolds(true));
    for (int other = 0; other < CrashRegion.LIBRARIES; other++) {
      if (other != library) {
        config.proxyCard("GJ" + other, "L" + other);
      }
    }
    for (int reader = library; reader < plan.requests(); reader += CrashRegion.LIBRARIES) {
      config.reader(CrashRegion.reader(reader), "1234", "reader " + reader);
    }
    for (long title = 0; title < titles(plan); title++) {
      config.item(CrashRegion.copy(library, title).barcode(), "书 " + title);
    }
    return config.build();
  }

  /** Two requests want each title, and four libraries have it. */
  static long titles(CrashPlan plan) {
    return Math.max(1, plan.requests() / 2);
  }

  List<Integer> ports() {
    return systems.stream().map(SimulatedIls::sip2Port).toList();
  }

  List<SimulatedIls> all() {
    return systems;
  }

  @Override
  public void close() throws IOException {
    for (SimulatedIls system : systems) {
      system.close();
    }
  }
}
