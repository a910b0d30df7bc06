package org.tongjie.broker.shelves;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.tongjie.broker.availability.Asker;
import org.tongjie.broker.availability.LiveAvailability;
import org.tongjie.broker.record.RecordAnswer;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.region.Region;

/**
 * Tells where the items of records are now. All is bounded: records and items of one question, how
 * many wait at once, and how long. Safe for use by many threads.
 */
public final class Shelves {
  /** Records of one question: a page of results. */
  public static final int MOST_RECORDS = 20;

  /** The longest that anyone waits. */
  public static final Duration LONGEST = Duration.ofSeconds(2);

  /** Items listed of a record that is asked for alone. */
  private static final int ITEMS_OF_ONE = 200;

  /** Items listed of each record of a page of results. */
  private static final int ITEMS_OF_EACH = 20;

  /** Those who wait at once; others are told what is remembered. */
  private static final int MOST_WAITING = 96;

  private final RecordFinder records;
  private final LiveAvailability live;
  private final Supplier<Region> region;
  private final InstantSource clock;
  private final ShelfMeters meters;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);

  /**
   * The shelves of a region.
   *
   * @param region what holds now
   */
  public Shelves(
      RecordFinder records,
      LiveAvailability live,
      Supplier<Region> region,
      InstantSource clock,
      MeterRegistry registry) {
    this.records = records;
    this.live = live;
    this.region = region;
    this.clock = clock;
    this.meters = new ShelfMeters(registry);
  }

  /** The region in use. */
  public Region region() {
    return region.get();
  }

  /**
   * Begins to ask for records; what comes of it can be looked at more than once.
   *
   * @param ids at most {@link #MOST_RECORDS}, each once
   * @throws org.tongjie.catalog.store.StoreException when the database does not answer
   */
  public Question begin(Collection<String> ids, Asker asker) {
    if (ids.size() > MOST_RECORDS) {
      throw new IllegalArgumentException(ids.size() + " records in one question");
    }
    Region now = region.get();
    int most = ids.size() == 1 ? ITEMS_OF_ONE : ITEMS_OF_EACH;
    SequencedMap<String, RecordAnswer> missing = new LinkedHashMap<>(records.findAll(ids));
    List<RecordItems> found =
        missing.values().stream()
            .flatMap(answer -> details(answer).stream())
            .map(details -> RecordItems.of(details, now, most))
            .toList();
    missing.values().removeIf(answer -> answer instanceof RecordAnswer.Found);
    return new Question(
        found,
        missing,
        live.begin(
            found.stream().flatMap(record -> record.wanted().stream()).distinct().toList(), asker));
  }

  private static List<RecordDetails> details(RecordAnswer answer) {
    return answer instanceof RecordAnswer.Found(RecordDetails details)
        ? List.of(details)
        : List.of();
  }

  /** A question that systems are answering. */
  public final class Question {
    private final List<RecordItems> records;
    private final SequencedMap<String, RecordAnswer> missing;
    private final LiveAvailability.Question live;

    private Question(
        List<RecordItems> records,
        SequencedMap<String, RecordAnswer> missing,
        LiveAvailability.Question live) {
      this.records = records;
      this.missing = missing;
      this.live = live;
    }

    /**
     * What is known when all have answered, or when the budget is used up; at once where too many
     * wait already.
     *
     * @throws org.tongjie.catalog.store.StoreException when the database does not answer
     */
    public ShelvesAnswer within(Duration budget) {
      boolean mayWait = waiting.tryAcquire();
      try {
        var now = live.within(mayWait ? budget : Duration.ZERO);
        return new ShelvesAnswer(
            clock.instant(), records.stream().map(record -> record.shelves(now)).toList(), missing);
      } finally {
        if (mayWait) {
          waiting.release();
        }
      }
    }

    /** The same for the last time: what came of the question is counted. */
    public ShelvesAnswer last(Duration budget) {
      ShelvesAnswer answer = within(budget);
      meters.count(answer);
      return answer;
    }
  }
}
