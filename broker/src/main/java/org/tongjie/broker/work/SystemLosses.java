package org.tongjie.broker.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tongjie.broker.region.SystemCode;

/**
 * Systems that have forgotten much of ours at once; kept for all brokers that share the work, until
 * staff say that it is over or all of it is back.
 */
public interface SystemLosses {

  /**
   * What a system has forgotten.
   *
   * @param since when that was noticed
   * @param things how many holds and loans were gone then
   * @param confirmedBy who said that they are over, without a name; empty where nobody has
   */
  record Loss(SystemCode system, Instant since, int things, Optional<String> confirmedBy) {}

  /** All that are known now. */
  List<Loss> all();

  /** What one system has forgotten. */
  default Optional<Loss> of(SystemCode system) {
    return all().stream().filter(loss -> loss.system().equals(system)).findFirst();
  }

  /** Tells of one; what is known of that system already stays as it is. */
  void tell(Loss loss);

  /** What is gone is over; false where nothing is known of that system. */
  boolean confirm(SystemCode system, String by);

  /** Nothing is gone any more. */
  void end(SystemCode system);

  /** For one process alone, and until it ends. */
  static SystemLosses inMemory() {
    Map<SystemCode, Loss> losses = new ConcurrentHashMap<>();
    return new SystemLosses() {
      @Override
      public List<Loss> all() {
        return List.copyOf(losses.values());
      }

      @Override
      public void tell(Loss loss) {
        losses.putIfAbsent(loss.system(), loss);
      }

      @Override
      public boolean confirm(SystemCode system, String by) {
        return losses.computeIfPresent(
                system,
                (code, loss) -> new Loss(code, loss.since(), loss.things(), Optional.of(by)))
            != null;
      }

      @Override
      public void end(SystemCode system) {
        losses.remove(system);
      }
    };
  }
}
