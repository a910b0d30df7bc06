package org.tongjie.broker.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.request.RequestStore.Claim;
import org.tongjie.broker.request.RequestStore.Postponement;

/**
 * The work of one lane. Only the oldest task of each subject can be taken; these wait until they
 * are free, then stand in line by number.
 */
final class MemoryLane {
  private static final Comparator<Task> BY_NUMBER = Comparator.comparingLong(Task::number);

  /** Work with what is known of its tries. */
  static final class Task {
    private final OutboxEntry entry;
    private int tries;
    private int failures;
    private String worker = "";
    private Instant free = Instant.MIN;

    Task(OutboxEntry entry) {
      this.entry = entry;
    }

    long number() {
      return entry.number();
    }

    Instant free() {
      return free;
    }

    boolean isHeldAs(OutboxEntry claimed) {
      return !worker.isEmpty() && worker.equals(claimed.worker()) && tries == claimed.tries() + 1;
    }

    OutboxEntry entry() {
      return entry;
    }

    boolean isFor(RequestId request, EffectKind kind) {
      return entry.request().equals(request) && entry.effect().kind() == kind;
    }

    private OutboxEntry take(String by, Instant until) {
      worker = by;
      free = until;
      tries++;
      return new OutboxEntry(
          entry.number(),
          entry.request(),
          entry.effect(),
          entry.lane(),
          entry.subject(),
          tries - 1,
          by,
          failures);
    }

    private void postpone(Postponement why) {
      worker = "";
      free = why.notBefore();
      failures++;
      if (why.surelyNotDone()) {
        tries--;
      }
    }

    private void giveBack() {
      worker = "";
      free = Instant.MIN;
      tries--;
    }
  }

  private final Map<String, TreeMap<Long, Task>> subjects = new HashMap<>();
  private final TreeSet<Task> inLine = new TreeSet<>(BY_NUMBER);
  private final TreeSet<Task> waiting =
      new TreeSet<>(Comparator.comparing(Task::free).thenComparing(BY_NUMBER));

  void add(Task task) {
    TreeMap<Long, Task> queue =
        subjects.computeIfAbsent(task.entry.subject(), subject -> new TreeMap<>());
    queue.put(task.number(), task);
    if (queue.size() == 1) {
      waiting.add(task);
    }
  }

  /** Takes a task just added, unless another of its subject is before it. */
  Optional<OutboxEntry> take(Task task, RequestStore.Taking taking) {
    if (!waiting.remove(task)) {
      return Optional.empty();
    }
    OutboxEntry taken = task.take(taking.worker(), taking.until());
    waiting.add(task);
    return Optional.of(taken);
  }

  void remove(Task task) {
    inLine.remove(task);
    waiting.remove(task);
    @Nullable TreeMap<Long, Task> queue = subjects.get(task.entry.subject());
    if (queue == null) {
      return;
    }
    queue.remove(task.number());
    Optional.ofNullable(queue.firstEntry())
        .ifPresentOrElse(
            next -> waiting.add(next.getValue()), () -> subjects.remove(task.entry.subject()));
  }

  void postpone(Task task, Postponement why) {
    waiting.remove(task);
    inLine.remove(task);
    task.postpone(why);
    waiting.add(task);
  }

  /** A task that nobody has and that nothing is before can be taken now. */
  void hasten(Task task) {
    if (task.worker.isEmpty() && waiting.remove(task)) {
      task.free = Instant.MIN;
      waiting.add(task);
    }
  }

  void giveBack(Task task) {
    waiting.remove(task);
    inLine.remove(task);
    task.giveBack();
    waiting.add(task);
  }

  List<OutboxEntry> claim(Claim claim, Instant now, Instant until) {
    line(now);
    List<OutboxEntry> taken = new ArrayList<>();
    while (taken.size() < claim.limit() && !inLine.isEmpty()) {
      Task task = inLine.removeFirst();
      taken.add(task.take(claim.worker(), until));
      waiting.add(task);
    }
    return List.copyOf(taken);
  }

  boolean hasWork(Instant now) {
    line(now);
    return !inLine.isEmpty();
  }

  private void line(Instant now) {
    while (!waiting.isEmpty() && !waiting.first().free.isAfter(now)) {
      inLine.add(waiting.removeFirst());
    }
  }
}
