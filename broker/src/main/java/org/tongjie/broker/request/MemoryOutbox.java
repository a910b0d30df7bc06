package org.tongjie.broker.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.request.RequestStore.Claim;
import org.tongjie.broker.request.RequestStore.Postponement;
import org.tongjie.broker.request.RequestStore.Work;

/** Work to be done, by lane; not safe for several threads. */
final class MemoryOutbox {
  private final Map<Long, MemoryLane.Task> tasks = new HashMap<>();
  private final TreeMap<String, MemoryLane> lanes = new TreeMap<>();
  private long last;

  /** Adds work; it is answered as taken where the work names who takes it and nothing is before. */
  Optional<OutboxEntry> add(RequestId request, Work work) {
    OutboxEntry entry =
        new OutboxEntry(++last, request, work.effect(), work.lane(), work.subject(), 0, "", 0);
    MemoryLane.Task task = new MemoryLane.Task(entry);
    tasks.put(entry.number(), task);
    MemoryLane lane = lanes.computeIfAbsent(work.lane(), name -> new MemoryLane());
    lane.add(task);
    return work.taking().flatMap(taking -> lane.take(task, taking));
  }

  /** Whether this is still the try that has the entry. */
  boolean isHeld(OutboxEntry entry) {
    MemoryLane.@Nullable Task task = tasks.get(entry.number());
    return task != null && task.isHeldAs(entry);
  }

  void end(OutboxEntry entry) {
    MemoryLane.@Nullable Task task = tasks.remove(entry.number());
    if (task != null) {
      lane(entry).remove(task);
    }
  }

  void postpone(OutboxEntry entry, Postponement why) {
    MemoryLane.@Nullable Task task = tasks.get(entry.number());
    if (task != null && task.isHeldAs(entry)) {
      lane(entry).postpone(task, why);
    }
  }

  void hasten(RequestId request, EffectKind kind) {
    tasks.values().stream()
        .filter(task -> task.isFor(request, kind))
        .forEach(task -> lane(task.entry()).hasten(task));
  }

  void giveBack(OutboxEntry entry) {
    MemoryLane.@Nullable Task task = tasks.get(entry.number());
    if (task != null && task.isHeldAs(entry)) {
      lane(entry).giveBack(task);
    }
  }

  List<OutboxEntry> claim(Claim claim, Instant now, Instant until) {
    @Nullable MemoryLane lane = lanes.get(claim.lane());
    return lane == null ? List.of() : lane.claim(claim, now, until);
  }

  List<String> lanesWithWork(Instant now) {
    List<String> found = new ArrayList<>();
    lanes.forEach((name, lane) -> {
      if (lane.hasWork(now)) {
        found.add(name);
      }
    });
    return List.copyOf(found);
  }

  private MemoryLane lane(OutboxEntry entry) {
    return lanes.computeIfAbsent(entry.lane(), name -> new MemoryLane());
  }
}
