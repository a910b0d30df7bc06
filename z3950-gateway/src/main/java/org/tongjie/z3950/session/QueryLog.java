package org.tongjie.z3950.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was asked, by which partner, with which result and how fast: one line a request, and
 * measurements. Who sat before the partner's screen is not known here and not written.
 */
public final class QueryLog {
  private static final Logger LOG = LoggerFactory.getLogger("org.tongjie.z3950.access");
  private static final int LONGEST = 300;
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(100),
    Duration.ofMillis(500), Duration.ofMillis(2000), Duration.ofMillis(10_000)
  };

  private final MeterRegistry registry;
  private final Counter records;

  public QueryLog(MeterRegistry registry) {
    this.registry = registry;
    this.records =
        Counter.builder("gateway.records")
            .description("Records handed out over Z39.50")
            .register(registry);
  }

  /** What a request asked and found. */
  public record Entry(
      String partner, String operation, String database, String asked, long found, int condition) {}

  /**
   * Notes a request.
   *
   * @param nanos how long it took
   */
  public void note(Entry entry, long nanos) {
    boolean failed = entry.condition() != 0;
    Timer.builder("gateway.requests")
        .description("Time to answer a request over Z39.50")
        .tag("operation", entry.operation())
        .tag("outcome", failed ? "refused" : "answered")
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(Duration.ofNanos(nanos));
    if (LOG.isInfoEnabled()) {
      LOG.info(
          "{} {} {} [{}] {} {}ms",
          shown(entry.partner()),
          entry.operation(),
          shown(entry.database()),
          shown(entry.asked()),
          failed ? "diagnostic " + entry.condition() : Long.toString(entry.found()),
          Duration.ofNanos(nanos).toMillis());
    }
  }

  /** Counts records handed out. */
  public void handedOut(int count) {
    records.increment(count);
  }

  /** Control characters would forge lines of the log. */
  private static String shown(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    StringBuilder shown = new StringBuilder(cut.length());
    cut.codePoints().forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return shown.toString();
  }
}
