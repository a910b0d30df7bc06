package org.tongjie.app.bench.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Several connections that share a list of searches and make each once. */
final class Load {
  private Load() {}

  /** Makes all the searches, each on whichever connection is free. */
  static Measured run(Caller.Opener opener, int connections, List<BenchQuery> queries)
      throws IOException {
    AtomicInteger next = new AtomicInteger();
    LongAdder records = new LongAdder();
    long[] nanos = new long[queries.size()];
    List<Caller> callers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        Caller caller = opener.open();
        callers.add(caller);
        work.add(() -> {
          for (int n = next.getAndIncrement(); n < nanos.length; n = next.getAndIncrement()) {
            long started = System.nanoTime();
            records.add(caller.call(queries.get(n)));
            nanos[n] = System.nanoTime() - started;
          }
          return null;
        });
      }
      long started = System.nanoTime();
      for (Future<Void> each : threads.invokeAll(work)) {
        each.get();
      }
      return Measured.of(records.sum(), (System.nanoTime() - started) / 1e9, nanos);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while measuring", interrupted);
    } catch (ExecutionException failure) {
      throw new IOException("a search failed: " + failure.getCause(), failure.getCause());
    } finally {
      for (Caller caller : callers) {
        caller.close();
      }
    }
  }
}
