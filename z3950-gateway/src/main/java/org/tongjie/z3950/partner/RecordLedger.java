package org.tongjie.z3950.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * Records handed out to each partner today, here and in other processes. Counting is done in
 * memory; {@link #unwritten} and {@link #written} carry it to where it lasts.
 */
public final class RecordLedger {
  private final Clock clock;
  private LocalDate day;
  private final Map<String, Long> elsewhere = new HashMap<>();
  private final Map<String, Long> unwritten = new HashMap<>();

  public RecordLedger(Clock clock) {
    this.clock = clock;
    this.day = today();
  }

  /** What is to be added to what lasts. */
  public record Unwritten(LocalDate day, Map<String, Long> records) {
    public Unwritten {
      records = Map.copyOf(records);
    }
  }

  /**
   * Takes records.
   *
   * @param limit most records a day, 0 for no limit
   * @return records granted, at most {@code wanted}
   */
  synchronized int take(String partner, int wanted, long limit) {
    int granted = (int) Math.min(wanted, left(partner, limit));
    unwritten.merge(partner, (long) granted, Long::sum);
    return granted;
  }

  /** Records that can still be taken; with limit 0, more than anyone takes. */
  synchronized long left(String partner, long limit) {
    turnPage();
    return limit == 0 ? Long.MAX_VALUE : Math.max(0, limit - used(partner));
  }

  synchronized void giveBack(String partner, int records) {
    turnPage();
    unwritten.merge(partner, (long) -records, Long::sum);
  }

  private long used(String partner) {
    return elsewhere.getOrDefault(partner, 0L) + unwritten.getOrDefault(partner, 0L);
  }

  /** What was taken since it was last written; repeated until {@link #written} is told. */
  public synchronized Unwritten unwritten() {
    turnPage();
    Map<String, Long> taken = new HashMap<>(unwritten);
    taken.values().removeIf(records -> records == 0);
    return new Unwritten(day, taken);
  }

  /**
   * Notes that it was written.
   *
   * @param added what {@link #unwritten} said
   * @param totals the day's records of each partner now, those of other processes with them
   */
  public synchronized void written(Unwritten added, Map<String, Long> totals) {
    turnPage();
    if (added.day().equals(day)) {
      added.records().forEach((partner, records) -> unwritten.merge(partner, -records, Long::sum));
      elsewhere.clear();
      elsewhere.putAll(totals);
    }
  }

  /** A few records of the last seconds of a day may stay unwritten. */
  private void turnPage() {
    LocalDate now = today();
    if (!now.equals(day)) {
      day = now;
      elsewhere.clear();
      unwritten.clear();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
