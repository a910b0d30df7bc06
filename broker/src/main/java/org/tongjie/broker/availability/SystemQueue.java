package org.tongjie.broker.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import org.tongjie.broker.ils.Availability;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.region.SystemCode;

/**
 * Questions to one system: a barcode is asked for once at a time, however many want it, and few
 * calls run at once.
 */
final class SystemQueue {
  private static final int CALLS_AT_ONCE = 2;
  private static final int MOST_BARCODES = 50;

  /** For so long a system that failed is left alone. */
  private static final Duration REST = Duration.ofSeconds(5);

  private final SystemCode system;
  private final InstantSource clock;
  private final BiConsumer<String, Remembered> memory;
  private final Map<String, CompletableFuture<Told>> asked = new ConcurrentHashMap<>();
  private final Semaphore calls = new Semaphore(CALLS_AT_ONCE);
  private volatile Instant restsUntil = Instant.MIN;
  private volatile String lastFault = "";

  /**
   * The questions to a system.
   *
   * @param memory takes what the system tells, even when nobody waits any more
   */
  SystemQueue(SystemCode system, InstantSource clock, BiConsumer<String, Remembered> memory) {
    this.system = system;
    this.clock = clock;
    this.memory = memory;
  }

  /** What became of a question. */
  sealed interface Told {
    record Is(Remembered status) implements Told {}

    record Failed(SilentSystem silent) implements Told {}
  }

  /**
   * Asks for those barcodes that are not being asked for; one answer each, now or later.
   *
   * @param mostWaiting while more wait than this, nothing is asked
   */
  Map<String, CompletableFuture<Told>> ask(
      Availability availability, List<String> barcodes, int mostWaiting) {
    Map<String, CompletableFuture<Told>> answers = new HashMap<>();
    List<Question> fresh = new ArrayList<>();
    for (String barcode : barcodes) {
      CompletableFuture<Told> mine = new CompletableFuture<>();
      CompletableFuture<Told> earlier = asked.putIfAbsent(barcode, mine);
      answers.put(barcode, earlier == null ? mine : earlier);
      if (earlier == null) {
        fresh.add(new Question(barcode, mine));
      }
    }
    for (int from = 0; from < fresh.size(); from += MOST_BARCODES) {
      List<Question> some = fresh.subList(from, Math.min(from + MOST_BARCODES, fresh.size()));
      start(availability, some, mostWaiting);
    }
    return answers;
  }

  private record Question(String barcode, CompletableFuture<Told> answer) {}

  private void start(Availability availability, List<Question> questions, int mostWaiting) {
    if (rests()) {
      fail(questions, SilentSystem.State.FAULT, lastFault);
    } else if (asked.size() > mostWaiting) {
      fail(questions, SilentSystem.State.BUSY, "");
    } else {
      Thread.ofVirtual().name("items of " + system).start(() -> call(availability, questions));
    }
  }

  private boolean rests() {
    return clock.instant().isBefore(restsUntil);
  }

  /** What waited while the system failed is not asked any more. */
  private void call(Availability availability, List<Question> questions) {
    calls.acquireUninterruptibly();
    try {
      if (rests()) {
        fail(questions, SilentSystem.State.FAULT, lastFault);
        return;
      }
      List<ItemStatus> statuses =
          availability.items(questions.stream().map(Question::barcode).toList());
      Instant now = clock.instant();
      for (int number = 0; number < questions.size(); number++) {
        Remembered told = new Remembered(statuses.get(number), now);
        memory.accept(questions.get(number).barcode(), told);
        finish(questions.get(number), new Told.Is(told));
      }
    } catch (IlsException fault) {
      lastFault = String.valueOf(fault.getMessage());
      restsUntil = clock.instant().plus(REST);
      fail(questions, SilentSystem.State.FAULT, lastFault);
    } finally {
      calls.release();
      fail(questions, SilentSystem.State.FAULT, "the connector gave up");
    }
  }

  /** Tells all who wait for these; those that were told already stay so. */
  private void fail(List<Question> questions, SilentSystem.State state, String text) {
    Told failed = new Told.Failed(new SilentSystem(system, state, text));
    questions.forEach(question -> finish(question, failed));
  }

  private void finish(Question question, Told told) {
    asked.remove(question.barcode(), question.answer());
    question.answer().complete(told);
  }
}
