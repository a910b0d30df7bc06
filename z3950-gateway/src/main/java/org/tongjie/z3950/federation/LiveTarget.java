package org.tongjie.z3950.federation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.query.Query;
import org.tongjie.z3950.client.Deadline;
import org.tongjie.z3950.client.RecordReading;
import org.tongjie.z3950.client.TargetClient;
import org.tongjie.z3950.client.TargetClient.Outcome;
import org.tongjie.z3950.client.TargetException;
import org.tongjie.z3950.target.Target;

/** A target in service: its client and its circuit. Safe for use by many threads. */
final class LiveTarget {
  private static final Logger log = LoggerFactory.getLogger(LiveTarget.class);

  /** Waiting less than this for an answer says nothing about a target. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Target target;
  private final TargetClient client;
  private final LiveRecords kept;
  private final TargetMeters meters;
  private final Circuit circuit;

  LiveTarget(Target target, TargetClient client, LiveRecords kept, TargetMeters meters) {
    this.target = target;
    this.client = client;
    this.kept = kept;
    this.meters = meters;
    this.circuit = new Circuit(System::nanoTime);
  }

  Target target() {
    return target;
  }

  TargetClient client() {
    return client;
  }

  /** Asks the target and tells what comes, an end always the last. */
  void ask(int place, Query query, int size, Deadline deadline, Consumer<Message> tell) {
    long start = System.nanoTime();
    search(
        place,
        query,
        size,
        deadline,
        message -> {
          meters.note(target.code(), message, System.nanoTime() - start);
          tell.accept(message);
        });
  }

  private void search(int place, Query query, int size, Deadline deadline, Consumer<Message> tell) {
    if (!circuit.admits()) {
      long seconds = circuit.pause().toSeconds() + 1;
      tell.accept(
          new Message.End(
              place, TargetState.CIRCUIT_OPEN, "asked again in " + seconds + " s", List.of()));
      return;
    }
    boolean decided = false;
    long start = System.nanoTime();
    Harvest harvest = new Harvest(place, tell);
    try {
      Outcome outcome = client.search(query, size, harvest, deadline);
      circuit.succeeded();
      decided = true;
      tell.accept(harvest.end(outcome));
    } catch (TargetException failure) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      if (says(failure, waited)) {
        circuit.failed();
        decided = true;
      }
      log.info("target {}: {} {}", target.code(), failure.fault(), failure.getMessage());
      tell.accept(harvest.end(failure));
    } finally {
      if (!decided) {
        circuit.undecided();
      }
    }
  }

  /** Whether a failure says something about the target and not about us. */
  private boolean says(TargetException failure, Duration waited) {
    return switch (failure.fault()) {
      case UNREACHABLE, REFUSED, CLOSED, UNUSABLE -> !Thread.currentThread().isInterrupted();
      case TIMED_OUT ->
          waited.compareTo(PATIENCE) >= 0 || waited.compareTo(target.limits().answer()) >= 0;
      case BUSY -> false;
    };
  }

  /** What one search brings. */
  private final class Harvest implements TargetClient.Listener {
    private static final int MOST_REMARKS = 10;

    private final int place;
    private final Consumer<Message> tell;
    private final Set<String> remarks = new LinkedHashSet<>();
    private int position;
    private int readable;

    Harvest(int place, Consumer<Message> tell) {
      this.place = place;
      this.tell = tell;
    }

    @Override
    public void found(long total) {
      tell.accept(new Message.Total(place, total));
    }

    @Override
    public void records(List<RecordReading> readings) {
      List<LiveRecord> records = new ArrayList<>();
      for (RecordReading reading : readings) {
        position++;
        switch (reading) {
          case RecordReading.Read read -> {
            records.add(kept.keep(target, position, read));
            read.remarks().forEach(this::remark);
          }
          case RecordReading.Unreadable(var reason) -> remark("unreadable records: " + reason);
        }
      }
      readable += records.size();
      tell.accept(new Message.Some(place, readings.size(), records, List.copyOf(remarks)));
    }

    private void remark(String remark) {
      if (remarks.size() < MOST_REMARKS) {
        remarks.add(remark);
      }
    }

    Message.End end(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Done(var odd) when position > 0 && readable == 0 ->
            end(TargetState.UNUSABLE, "none of its records can be read", odd);
        case Outcome.Done(var odd) when odd.stream().anyMatch(o -> o.contains("from place")) ->
            end(position == 0 ? TargetState.UNUSABLE : TargetState.PARTIAL, "", odd);
        case Outcome.Done(var odd) -> end(TargetState.ANSWERED, "", odd);
        case Outcome.Refused(var diagnostics) ->
            end(
                TargetState.REFUSED,
                diagnostics.stream().map(Object::toString).collect(Collectors.joining("; ")),
                List.of());
        case Outcome.NotAsked(var what) ->
            end(TargetState.NOT_ASKED, "it has no words for " + what, List.of());
      };
    }

    Message.End end(TargetException failure) {
      TargetState state =
          Thread.currentThread().isInterrupted() ? TargetState.TIMED_OUT : state(failure.fault());
      return end(
          readable > 0 ? TargetState.PARTIAL : state,
          String.valueOf(failure.getMessage()),
          List.of());
    }

    /** What a target did; who is interrupted was not waited for any longer. */
    private static TargetState state(TargetException.Fault fault) {
      return switch (fault) {
        case UNREACHABLE -> TargetState.UNREACHABLE;
        case TIMED_OUT -> TargetState.TIMED_OUT;
        case REFUSED -> TargetState.REFUSED;
        case CLOSED -> TargetState.CLOSED;
        case UNUSABLE -> TargetState.UNUSABLE;
        case BUSY -> TargetState.BUSY;
      };
    }

    private Message.End end(TargetState state, String message, List<String> odd) {
      odd.forEach(this::remark);
      return new Message.End(place, state, message, List.copyOf(remarks));
    }
  }
}
