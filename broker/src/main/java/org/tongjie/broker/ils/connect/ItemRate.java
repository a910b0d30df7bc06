package org.tongjie.broker.ils.connect;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.ItemStatus;

/**
 * How fast items are looked up through a connector.
 *
 * @param perSecond items answered
 * @param median of one look-up
 * @param p99 of one look-up
 * @param failed look-ups without a usable answer, or of an item that the system does not know
 */
public record ItemRate(double perSecond, Duration median, Duration p99, int failed) {
  /**
   * Measures.
   *
   * @param barcodes of items that the system knows; asked about in turn, one at a time
   * @param callers that ask at the same time
   * @param questions in all
   */
  public static ItemRate measure(
      Connector connector, List<String> barcodes, int callers, int questions)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    CountDownLatch done = new CountDownLatch(callers);
    long start = System.nanoTime();
    for (int i = 0; i < callers; i++) {
      Thread.ofVirtual()
          .name("item-rate")
          .start(() -> {
            try {
              for (int n = next.getAndIncrement(); n < questions; n = next.getAndIncrement()) {
                long asked = System.nanoTime();
                if (!isAnswered(connector, barcodes.get(n % barcodes.size()))) {
                  failed.incrementAndGet();
                }
                times.add(System.nanoTime() - asked);
              }
            } finally {
              done.countDown();
            }
          });
    }
    done.await();
    return of(times, System.nanoTime() - start, failed.get());
  }

  private static boolean isAnswered(Connector connector, String barcode) {
    try {
      ItemStatus item = connector.availability().items(List.of(barcode)).getFirst();
      return item.condition() != Condition.UNKNOWN;
    } catch (IlsException away) {
      return false;
    }
  }

  private static ItemRate of(ConcurrentLinkedQueue<Long> times, long nanos, int failed) {
    long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new ItemRate(
        (sorted.length - failed) * 1e9 / nanos,
        Duration.ofNanos(sorted[sorted.length / 2]),
        Duration.ofNanos(sorted[(int) (sorted.length * 0.99)]),
        failed);
  }
}
