package org.tongjie.broker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that keep things together: each gets its own answer, none waits for ever. */
@Timeout(60)
class GroupedTest {
  private static final int THREADS = 32;
  private static final int EACH = 2_000;

  @Test
  void everyThreadGetsItsOwnAnswerAndGroupsAreWrittenOneAtATime() throws Exception {
    AtomicInteger writing = new AtomicInteger();
    AtomicInteger groups = new AtomicInteger();
    Grouped<Integer, Integer> together =
        new Grouped<>(all -> {
          assertThat(writing.incrementAndGet()).isOne();
          assertThat(all).hasSizeBetween(1, Grouped.MOST);
          groups.incrementAndGet();
          writing.decrementAndGet();
          return all.stream().map(one -> -one).toList();
        });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> right = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread * EACH;
        right.add(
            threads.submit(() ->
                IntStream.range(first, first + EACH).allMatch(one -> together.ask(one) == -one)));
      }
      for (Future<Boolean> one : right) {
        assertThat(one.get()).isTrue();
      }
    }
    assertThat(groups.get()).isLessThan(THREADS * EACH);
  }

  @Test
  void failureReachesAllOfItsGroupAndNobodyElse() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Grouped<String, String> together =
        new Grouped<>(all -> {
          if (all.contains("bad")) {
            throw new IllegalStateException("away");
          }
          begun.countDown();
          awaitQuietly(goOn);
          return all;
        });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> good = threads.submit(() -> together.ask("good"));
      begun.await();
      Future<String> bad = threads.submit(() -> together.ask("bad"));
      goOn.countDown();
      assertThat(good.get()).isEqualTo("good");
      assertThatThrownBy(bad::get).hasRootCauseMessage("away");
    }
    assertThat(together.ask("again")).isEqualTo("again");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
