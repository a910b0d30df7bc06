package org.tongjie.app.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Shows how far long work is: how much, how fast, how long still. On a terminal one line that
 * changes; elsewhere a plain line now and then. Safe to report to from several threads.
 */
public final class Progress implements AutoCloseable {
  private static final long TERMINAL_PAUSE = Duration.ofMillis(200).toNanos();
  private static final long PLAIN_PAUSE = Duration.ofSeconds(10).toNanos();
  private static final double NANOS = 1e9;
  private static final String CLEAR_LINE = "\r\u001b[K";

  /** Set by the launcher when standard error is a terminal. */
  private static final String TERMINAL = "tongjie.terminal";

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier clock;
  private final Work work;
  private final long started;
  private final AtomicLong units = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong nextShow = new AtomicLong();

  /**
   * What is being done.
   *
   * @param label what is worked on, such as a file's name
   * @param unit what is counted, in the plural: records
   * @param total the whole work, in whatever measure {@link #report} uses; 0 when not known
   */
  public record Work(String label, String unit, long total) {}

  Progress(PrintStream out, boolean terminal, LongSupplier clock, Work work) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    this.work = work;
    this.started = clock.getAsLong();
    this.nextShow.set(started + pause());
  }

  /** Begins to show progress on standard error, where it does not mix with results. */
  public static Progress start(Work work) {
    return new Progress(System.err, Boolean.getBoolean(TERMINAL), System::nanoTime, work);
  }

  private long pause() {
    return terminal ? TERMINAL_PAUSE : PLAIN_PAUSE;
  }

  /**
   * Takes note of how far the work is.
   *
   * @param unitsNow units finished since the start
   * @param doneNow part of the total finished since the start, such as octets read
   */
  public void report(long unitsNow, long doneNow) {
    units.set(unitsNow);
    done.set(doneNow);
    long now = clock.getAsLong();
    long due = nextShow.get();
    if (now - due >= 0 && nextShow.compareAndSet(due, now + pause())) {
      show(now);
    }
  }

  private void show(long now) {
    String line = line(now);
    if (terminal) {
      out.print(CLEAR_LINE + line);
      out.flush();
    } else {
      out.println(line);
    }
  }

  private String line(long now) {
    double seconds = Math.max((now - started) / NANOS, 1e-3);
    StringBuilder line = new StringBuilder(work.label()).append(": ");
    line.append(String.format(Locale.ROOT, "%,d %s", units.get(), work.unit()));
    line.append(String.format(Locale.ROOT, ", %,.0f/s", units.get() / seconds));
    double share = work.total() > 0 ? Math.min(1, done.get() / (double) work.total()) : 0;
    if (share > 0 && share < 1) {
      line.append(String.format(Locale.ROOT, ", %.0f %%", Math.floor(share * 100)));
      line.append(", ").append(clock(seconds * (1 - share) / share)).append(" left");
    }
    return line.toString();
  }

  private static String clock(double seconds) {
    long whole = (long) Math.ceil(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  /** Shows the last state and leaves the line. */
  @Override
  public void close() {
    if (terminal) {
      out.println(CLEAR_LINE + line(clock.getAsLong()));
    } else {
      out.println(line(clock.getAsLong()));
    }
  }
}
