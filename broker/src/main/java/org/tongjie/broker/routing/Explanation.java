package org.tongjie.broker.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.catalog.directory.AgencySymbol;

/** Why a library was asked, or was not: the answer for any library, from a rota alone. */
public sealed interface Explanation {

  /** It is asked first. */
  record First(Ranked offer) implements Explanation {}

  /**
   * It is asked later.
   *
   * @param rank its place, 2 or more
   * @param factor what set it back most, compared with the first
   * @param hours by how many hours that did; 0 where {@code factor} is no matter of time
   */
  record Later(Ranked offer, int rank, Factor factor, double hours) implements Explanation {}

  /** None of its items is asked for, each for a reason. */
  record Out(List<Excluded> items) implements Explanation {}

  /** It has no item that was known to do. */
  record HasNone(AgencySymbol agency) implements Explanation {}

  /** What sets a library back. */
  enum Factor {
    /** The reader's own library comes first, last copies last. */
    POLICY,
    /** It lends far more than its share. */
    OVERLOADED,
    /** It fills such requests more rarely, or answers later that it cannot. */
    CHANCE,
    /** It takes longer to send, or opens later. */
    SENDING,
    /** The courier comes later or goes farther. */
    COURIER,
    /** It costs more, lends more than others, or is in another system. */
    SURCHARGE,
    /** Now is the better time for the first; this one can wait. */
    CAN_WAIT
  }

  /** The answer for one library. */
  static Explanation of(Rota rota, AgencySymbol agency, Instant asked) {
    return of(rota, item -> item.owner().equals(agency), asked)
        .orElseGet(() -> new HasNone(agency));
  }

  /** The answer for one item. */
  static Explanation of(Rota rota, ItemKey item, Instant asked) {
    return of(rota, item::equals, asked).orElseGet(() -> new HasNone(item.owner()));
  }

  private static Optional<Explanation> of(Rota rota, Predicate<ItemKey> meant, Instant asked) {
    for (int rank = 0; rank < rota.ranked().size(); rank++) {
      Ranked offer = rota.ranked().get(rank);
      if (meant.test(offer.item().item())) {
        return Optional.of(rank == 0 ? new First(offer) : later(rota, rank, asked));
      }
    }
    List<Excluded> items = rota.excluded().stream().filter(one -> meant.test(one.item())).toList();
    return items.isEmpty() ? Optional.empty() : Optional.of(new Out(items));
  }

  private static Explanation later(Rota rota, int rank, Instant asked) {
    Ranked first = rota.ranked().getFirst();
    Ranked offer = rota.ranked().get(rank);
    if (first.tier() != offer.tier()) {
      Factor factor = offer.tier() == Ranked.Tier.OVERLOADED ? Factor.OVERLOADED : Factor.POLICY;
      return new Later(offer, rank + 1, factor, 0);
    }
    if (first.figures().index() > offer.figures().index()) {
      return new Later(offer, rank + 1, Factor.CAN_WAIT, 0);
    }
    Hours mine = Hours.of(offer.figures(), asked);
    Hours theirs = Hours.of(first.figures(), asked);
    Optional<Behind> most =
        List.of(
                new Behind(Factor.CHANCE, mine.failure() - theirs.failure()),
                new Behind(Factor.SENDING, mine.sending() - theirs.sending()),
                new Behind(Factor.COURIER, mine.carrying() - theirs.carrying()),
                new Behind(Factor.SURCHARGE, mine.surcharge() - theirs.surcharge()))
            .stream()
            .max((one, other) -> Double.compare(one.hours(), other.hours()));
    Behind behind = most.orElseThrow();
    return new Later(offer, rank + 1, behind.factor(), behind.hours());
  }

  /** By how much one is behind the first. */
  record Behind(Factor factor, double hours) {}

  /** The parts of an index. */
  record Hours(double failure, double sending, double carrying, double surcharge) {
    static Hours of(Figures figures, Instant asked) {
      double sending = Outlook.hours(asked, figures.times().sent());
      return new Hours(
          Sequence.failureHours(figures.chance().probability(), figures.times().hoursIfNot()),
          sending,
          figures.times().hoursIfFilled() - sending,
          figures.surcharge());
    }
  }
}
