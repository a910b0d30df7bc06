package org.tongjie.broker.patron;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tongjie.broker.record.HeldPiece;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.work.SubmitAnswer;
import org.tongjie.catalog.cluster.ClusterId;

/** Makes a wish of what a reader asks for, and hands it in. */
public final class WishMaker {
  private final OwnRequests requests;
  private final Supplier<Region> region;
  private final Clock clock;

  /**
   * Makes wishes.
   *
   * @param region what holds now
   */
  public WishMaker(OwnRequests requests, Supplier<Region> region, Clock clock) {
    this.requests = requests;
    this.region = region;
    this.clock = clock;
  }

  /**
   * What a reader asks, as it was typed.
   *
   * @param pickup code of the place
   * @param until the last day on which it is of use, as {@code 2026-05-04}, or empty
   * @param volume or empty
   * @param copies how many, as typed; empty for one
   */
  public record Asked(
      String pickup, String until, String volume, Wish.Edition edition, String copies) {}

  /** What holds now. */
  public Region region() {
    return region.get();
  }

  /** The first day that may be given as the last of use. */
  public LocalDate earliest() {
    return today().plusDays(1);
  }

  /** The day in the region. */
  public LocalDate today() {
    return clock.instant().atZone(region.get().calendars().zone()).toLocalDate();
  }

  /** What of an order makes no sense, so that it cannot be handed in. */
  public Set<Part> faults(Reader reader, RecordDetails details, Asked asked) {
    Set<Part> faults = EnumSet.noneOf(Part.class);
    if (place(asked).isEmpty()) {
      faults.add(Part.PICKUP);
    }
    if (!asked.until().isEmpty() && day(asked.until()).filter(this::isAhead).isEmpty()) {
      faults.add(Part.UNTIL);
    }
    List<String> volumes = volumes(details);
    boolean volume =
        asked.volume().isEmpty() ? volumes.isEmpty() : volumes.contains(asked.volume());
    if (!volume) {
      faults.add(Part.VOLUME);
    }
    if (copies(reader, details, asked).isEmpty()) {
      faults.add(Part.COPIES);
    }
    return faults;
  }

  /** A part of an order that can be wrong. */
  public enum Part {
    PICKUP,
    UNTIL,
    VOLUME,
    COPIES
  }

  /**
   * How many copies of a record the reader may have asked for: one for a person's card; for a
   * class's as many as the rights say, and as there is room for beside the requests for others.
   */
  public int mostCopies(Reader reader, RecordDetails details) {
    Region now = region.get();
    return Allowance.of(now, reader.card().issuer(), requests.readerType(reader))
        .filter(granted -> granted.maxCopies() > 1)
        .map(granted ->
            Math.min(granted.maxCopies(), granted.maxRequests() - others(reader, details)))
        .filter(room -> room > 1)
        .orElse(1);
  }

  private int others(Reader reader, RecordDetails details) {
    long cluster = ClusterId.parse(details.id());
    return (int)
        requests.wanted(reader).stream().filter(open -> open.wish().cluster() != cluster).count();
  }

  private Optional<Integer> copies(Reader reader, RecordDetails details, Asked asked) {
    if (asked.copies().isEmpty() || asked.copies().equals("1")) {
      return Optional.of(1);
    }
    return Optional.of(asked.copies())
        .filter(text -> text.matches("[1-9][0-9]{0,3}"))
        .map(Integer::valueOf)
        .filter(number -> number <= mostCopies(reader, details));
  }

  private boolean isAhead(LocalDate day) {
    return day.isAfter(today());
  }

  private Optional<Place> place(Asked asked) {
    return region.get().pickupPlaces().stream()
        .filter(one -> one.code().value().equals(asked.pickup()))
        .findFirst();
  }

  /**
   * Hands a wish in, each of several copies as a request of its own; empty when what was asked
   * makes no sense.
   *
   * @return of several copies the answer for the first that is new
   */
  public Optional<SubmitAnswer> submit(Reader reader, RecordDetails details, Asked asked) {
    return submit(RequestId.next(clock.instant()), reader, details, asked);
  }

  /** The same under a number that was chosen before: see {@link OwnRequests}. */
  public Optional<SubmitAnswer> submit(
      RequestId id, Reader reader, RecordDetails details, Asked asked) {
    int copies = copies(reader, details, asked).orElse(1);
    return wish(reader, details, asked).map(wish -> submit(id, wish, copies));
  }

  /** A copy that was asked for before is not asked for again: see {@link Wish#wantsTheSameAs}. */
  private SubmitAnswer submit(RequestId id, Wish wish, int copies) {
    SubmitAnswer told = requests.submit(id, wish.as(new Wish.Copy(1, copies)));
    for (int number = 2; number <= copies; number++) {
      Wish copy = wish.as(new Wish.Copy(number, copies));
      SubmitAnswer answer = requests.submit(RequestId.next(clock.instant()), copy);
      if (answer instanceof SubmitAnswer.Accepted && !(told instanceof SubmitAnswer.Accepted)) {
        told = answer;
      }
    }
    return told;
  }

  /** Whether a reader's request is for this record, and not for another edition of it. */
  public boolean isFor(RequestId id, Reader reader, RecordDetails details) {
    return requests
        .find(reader, id)
        .filter(request -> request.wish().cluster() == ClusterId.parse(details.id()))
        .isPresent();
  }

  private Optional<Wish> wish(Reader reader, RecordDetails details, Asked asked) {
    return faults(reader, details, asked).isEmpty()
        ? place(asked).map(pickup -> wish(reader, details, pickup, asked))
        : Optional.empty();
  }

  private Wish wish(Reader reader, RecordDetails details, Place pickup, Asked asked) {
    return new Wish(
        reader.person().number(),
        reader.card(),
        ClusterId.parse(details.id()),
        details.record().title().display(),
        asked.volume(),
        asked.edition(),
        region.get().pickupFor(pickup.code(), clock.instant()),
        day(asked.until()),
        clock.instant());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** The volumes that have pieces of their own; empty unless there are several. */
  public static List<String> volumes(RecordDetails details) {
    List<String> volumes =
        details.holders().stream()
            .flatMap(holder -> HeldPiece.of(holder).stream())
            .filter(piece -> !piece.barcode().isEmpty() && !piece.volume().isEmpty())
            .map(HeldPiece::volume)
            .distinct()
            .sorted()
            .toList();
    return volumes.size() > 1 ? volumes : List.of();
  }
}
