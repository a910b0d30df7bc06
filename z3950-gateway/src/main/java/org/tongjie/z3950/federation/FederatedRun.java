package org.tongjie.z3950.federation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.index.IndexException;
import org.tongjie.catalog.store.StoreException;
import org.tongjie.z3950.client.Deadline;
import org.tongjie.z3950.federation.FederatedEvent.EntriesChanged;
import org.tongjie.z3950.target.Target;

/**
 * One search: a thread for each target that asks it, and the caller's thread that merges what they
 * bring and tells it on.
 */
final class FederatedRun {
  private static final int UNION = -1;
  private static final Duration TICK = Duration.ofMillis(500);
  private static final int IDLE_TICKS = 10;
  private static final String UNION_NAME = "联合目录";

  private final FederatedRequest request;
  private final Optional<UnionSearch> union;
  private final List<LiveTarget> targets;
  private final EventSink sink;
  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final List<Progress> progress = new ArrayList<>();
  private final Merge merge = new Merge();
  private final long start = System.nanoTime();

  FederatedRun(
      FederatedRequest request,
      Optional<UnionSearch> union,
      List<LiveTarget> targets,
      EventSink sink) {
    this.request = request;
    this.union = union;
    this.targets = targets;
    this.sink = sink;
  }

  void run() throws IOException, InterruptedException {
    Deadline deadline = Deadline.in(request.limit());
    for (LiveTarget target : targets) {
      progress.add(new Progress(target.target().code(), target.target().name()));
    }
    union.ifPresent(_ -> progress.add(new Progress(Target.UNION, UNION_NAME)));
    sink.accept(
        new FederatedEvent.Started(request.typed(), request.limit().toMillis(), statuses()));
    try {
      ask(deadline);
      merge(deadline);
      finish();
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }

  private void ask(Deadline deadline) {
    union.ifPresent(ours -> start("union", () -> askUnion(ours)));
    for (int i = 0; i < targets.size(); i++) {
      int place = i;
      LiveTarget target = targets.get(i);
      start(
          target.target().code(),
          () -> target.ask(place, request.query(), request.size(), deadline, messages::add));
    }
  }

  private void start(String name, Runnable work) {
    threads.add(Thread.ofVirtual().name("federated-" + name).start(work));
  }

  private void askUnion(UnionSearch ours) {
    try {
      UnionSearch.Answer answer = ours.search(request.query(), request.size());
      messages.add(new Message.Clusters(UNION, answer));
      messages.add(new Message.End(UNION, TargetState.ANSWERED, "", List.of()));
    } catch (IndexException | StoreException away) {
      messages.add(
          new Message.End(
              UNION, TargetState.UNREACHABLE, String.valueOf(away.getMessage()), List.of()));
    }
  }

  private void merge(Deadline deadline) throws IOException, InterruptedException {
    int quiet = 0;
    while (progress.stream().anyMatch(p -> !p.isOver()) && !deadline.isPast()) {
      long wait = Math.min(TICK.toNanos(), deadline.remaining().toNanos());
      @Nullable Message message = messages.poll(wait, TimeUnit.NANOSECONDS);
      quiet = message == null ? quiet + 1 : 0;
      if (message != null) {
        take(message);
      } else if (quiet % IDLE_TICKS == 0) {
        sink.idle();
      }
      for (Progress one : progress) {
        if (one.becomesSlow()) {
          sink.accept(new FederatedEvent.TargetChanged(one.status()));
        }
      }
    }
  }

  private void take(Message message) throws IOException {
    Progress one = of(message);
    switch (message) {
      case Message.Total(var _, var total) -> one.found(total);
      case Message.Some(var _, var delivered, var records, var remarks) -> {
        one.received(delivered, remarks);
        tell(merge.addRecords(records));
      }
      case Message.Clusters(var _, var answer) -> {
        one.found(answer.total());
        one.received(answer.clusters().size(), List.of());
        tell(merge.addClusters(answer.clusters()));
      }
      case Message.End(var _, var state, var why, var remarks) -> one.end(state, why, remarks);
    }
    sink.accept(new FederatedEvent.TargetChanged(one.status()));
  }

  /** The union is the last in the list, whatever its place is called. */
  private Progress of(Message message) {
    return message.target() == UNION ? progress.getLast() : progress.get(message.target());
  }

  private void tell(EntriesChanged changed) throws IOException {
    if (!changed.entries().isEmpty() || !changed.removed().isEmpty()) {
      sink.accept(changed);
    }
  }

  private void finish() throws IOException {
    for (Progress one : progress) {
      if (!one.isOver()) {
        one.cut();
        sink.accept(new FederatedEvent.TargetChanged(one.status()));
      }
    }
    boolean complete =
        statuses().stream().allMatch(status -> status.state() == TargetState.ANSWERED);
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    sink.accept(new FederatedEvent.Finished(complete, millis, merge.entries().size(), statuses()));
  }

  private List<TargetStatus> statuses() {
    List<TargetStatus> statuses = new ArrayList<>();
    progress.forEach(one -> statuses.add(one.status()));
    return statuses;
  }
}
