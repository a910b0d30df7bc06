package org.tongjie.indexer.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.tongjie.indexer.framing.Frame;
import org.tongjie.indexer.run.FrameSource.Located;

/**
 * Reads frames, prepares them in chunks on all cores, and hands the chunks on in file order. Queues
 * are bounded in chunks and chunks in octets, so memory does not grow with the file.
 */
final class Pipeline {
  private static final int RECORDS_PER_CHUNK = 2_000;
  private static final long OCTETS_PER_CHUNK = 8L << 20;
  private static final int CHUNKS_AHEAD = 3;

  private final Preparation preparation;
  private final RepeatedNumbers repeated;
  private final BlockingQueue<CompletableFuture<List<Prepared>>> queue =
      new ArrayBlockingQueue<>(CHUNKS_AHEAD);
  private volatile boolean cancelled;

  Pipeline(Preparation preparation, RepeatedNumbers repeated) {
    this.preparation = preparation;
    this.repeated = repeated;
  }

  /** A frame, and whether its control number comes again later. */
  private record Numbered(Located located, boolean superseded) {}

  /**
   * Runs to the end of the frames.
   *
   * @throws IOException when a file cannot be read to its end; the chunks before were handed on
   */
  void run(FrameSource frames, Consumer<List<Prepared>> chunks) throws IOException {
    int workers = Runtime.getRuntime().availableProcessors();
    ExecutorService pool =
        Executors.newFixedThreadPool(workers, Thread.ofPlatform().name("prepare-", 1).factory());
    CompletableFuture<Void> reading = new CompletableFuture<>();
    Thread reader = Thread.ofPlatform().name("frames").start(() -> read(frames, pool, reading));
    try {
      drain(chunks, reading);
    } finally {
      cancelled = true;
      queue.clear();
      pool.shutdownNow();
      joinUninterruptibly(reader);
    }
    if (reading.isCompletedExceptionally() && reading.exceptionNow() instanceof IOException fault) {
      throw fault;
    }
  }

  private void drain(Consumer<List<Prepared>> chunks, CompletableFuture<Void> reading) {
    try {
      while (true) {
        List<Prepared> chunk = queue.take().join();
        if (chunk.isEmpty()) {
          break;
        }
        chunks.accept(chunk);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the load was interrupted");
    }
    if (!reading.isCompletedExceptionally()) {
      reading.join();
    }
  }

  private void read(FrameSource frames, ExecutorService pool, CompletableFuture<Void> reading) {
    try {
      readAll(frames, pool);
      reading.complete(null);
    } catch (Throwable failure) { // top of a thread: the storing thread throws it on
      reading.completeExceptionally(failure);
    }
    offer(CompletableFuture.completedFuture(List.of()));
  }

  private void readAll(FrameSource frames, ExecutorService pool) throws IOException {
    List<Numbered> chunk = new ArrayList<>(RECORDS_PER_CHUNK);
    long octets = 0;
    Optional<Located> next = frames.next();
    while (next.isPresent() && !cancelled) {
      chunk.add(number(next.get()));
      octets += next.get().frame().octets().length;
      if (chunk.size() == RECORDS_PER_CHUNK || octets > OCTETS_PER_CHUNK) {
        submit(chunk, pool);
        chunk = new ArrayList<>(RECORDS_PER_CHUNK);
        octets = 0;
      }
      next = frames.next();
    }
    if (!chunk.isEmpty()) {
      submit(chunk, pool);
    }
  }

  private Numbered number(Located located) {
    return switch (located.frame()) {
      case Frame.Raw raw -> new Numbered(located, repeated.superseded(ControlNumberScan.hash(raw)));
      case Frame.Damaged damaged -> new Numbered(located, false);
    };
  }

  private void submit(List<Numbered> chunk, ExecutorService pool) {
    if (!cancelled) {
      offer(CompletableFuture.supplyAsync(() -> prepare(chunk), pool));
    }
  }

  private List<Prepared> prepare(List<Numbered> chunk) {
    List<Prepared> prepared = new ArrayList<>(chunk.size());
    for (Numbered numbered : chunk) {
      Prepared one = preparation.prepare(numbered.located());
      boolean givesWay = numbered.superseded() && !(one instanceof Prepared.SetAside);
      prepared.add(givesWay ? ChunkStage.superseded(one) : one);
    }
    return prepared;
  }

  private void offer(CompletableFuture<List<Prepared>> chunk) {
    try {
      queue.put(chunk);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the load was interrupted");
    }
  }

  private void joinUninterruptibly(Thread reader) {
    boolean interrupted = false;
    while (reader.isAlive()) {
      queue.clear();
      try {
        reader.join(100);
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
