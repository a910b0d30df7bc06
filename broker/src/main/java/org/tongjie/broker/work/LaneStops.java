package org.tongjie.broker.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which lanes operators stopped; kept for all brokers that share the work, and for good. */
public interface LaneStops {

  /**
   * A lane that was stopped.
   *
   * @param by who stopped it, without a name
   */
  record Stop(String lane, Instant since, String by) {}

  /** All that are stopped now. */
  List<Stop> all();

  /** Stops a lane; one that is stopped already stays as it is. */
  void stop(Stop stop);

  /** Lets a lane go on. */
  void release(String lane);

  /** For one process alone, and until it ends. */
  static LaneStops inMemory() {
    Map<String, Stop> stops = new ConcurrentHashMap<>();
    return new LaneStops() {
      @Override
      public List<Stop> all() {
        return List.copyOf(stops.values());
      }

      @Override
      public void stop(Stop stop) {
        stops.putIfAbsent(stop.lane(), stop);
      }

      @Override
      public void release(String lane) {
        stops.remove(lane);
      }
    };
  }
}
