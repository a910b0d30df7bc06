package org.tongjie.z3950.federation;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.client.TargetClients;
import org.tongjie.z3950.target.Target;

/**
 * Searches our catalogue and live targets at once. Whatever a target does, it delays no other, and
 * a search ends by its limit. Safe for use by many threads.
 */
public final class FederatedSearch implements AutoCloseable {
  private final UnionSearch union;
  private final TargetClients clients = new TargetClients();
  private final LiveRecords records = new LiveRecords();
  private final TargetMeters meters;
  private volatile Map<String, LiveTarget> targets = Map.of();

  /**
   * A search of our own catalogue and of these.
   *
   * @param registry takes what searches of targets cost
   */
  public FederatedSearch(UnionSearch union, List<Target> targets, MeterRegistry registry) {
    this.union = union;
    this.meters = new TargetMeters(registry);
    replace(targets);
  }

  /**
   * From the next search on these are asked. A target whose description is the same keeps its
   * connections and its circuit; searches under way go on as they began.
   */
  public synchronized void replace(List<Target> described) {
    Map<String, LiveTarget> former = targets;
    Map<String, LiveTarget> now = new LinkedHashMap<>();
    for (Target target : described) {
      @Nullable LiveTarget known = former.get(target.code());
      now.put(
          target.code(),
          known != null && known.target().equals(target)
              ? known
              : new LiveTarget(target, clients.open(target), records, meters));
    }
    targets = Collections.unmodifiableMap(now);
    former.values().stream()
        .filter(gone -> now.get(gone.target().code()) != gone)
        .forEach(gone -> clients.close(gone.client()));
  }

  /** Codes of all that can be asked, our own catalogue first. */
  public List<String> codes() {
    List<String> codes = new ArrayList<>();
    codes.add(Target.UNION);
    codes.addAll(targets.keySet());
    return codes;
  }

  /**
   * Searches, in the calling thread, until all have answered or the limit has come.
   *
   * @throws IOException when the sink takes no more
   * @throws InterruptedException when the thread is to end
   */
  public void run(FederatedRequest request, EventSink sink)
      throws IOException, InterruptedException {
    List<LiveTarget> asked =
        targets.values().stream()
            .filter(target -> request.targets().contains(target.target().code()))
            .toList();
    Optional<UnionSearch> ours =
        request.targets().contains(Target.UNION) ? Optional.of(union) : Optional.empty();
    new FederatedRun(request, ours, asked, sink).run();
  }

  /** A record that was shown, while it is remembered. */
  Optional<LiveRecord> record(String target, String token) {
    return records.find(target, token);
  }

  @Override
  public void close() {
    clients.close();
  }
}
