package org.tongjie.z3950.federation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
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
  private final Map<String, LiveTarget> targets = new LinkedHashMap<>();

  public FederatedSearch(UnionSearch union, List<Target> targets) {
    this(union, targets, System::nanoTime);
  }

  FederatedSearch(UnionSearch union, List<Target> targets, LongSupplier nanoClock) {
    this.union = union;
    for (Target target : targets) {
      this.targets.put(
          target.code(), new LiveTarget(target, clients.open(target), records, nanoClock));
    }
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
