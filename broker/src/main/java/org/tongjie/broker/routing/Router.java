package org.tongjie.broker.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.Courier;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.routing.Chances.Expectation;
import org.tongjie.broker.routing.Figures.Chance;
import org.tongjie.broker.routing.Outlook.Forecast;
import org.tongjie.broker.routing.Ranked.Tier;
import org.tongjie.broker.routing.Screening.Out;
import org.tongjie.broker.routing.Screening.Possible;

/**
 * Orders all items that could supply a request by the time in which the book is expected on the
 * pickup shelf, failures counted in; see {@link Sequence}. Policy comes first where the region
 * wants it so, cost and load count as hours. Pure: nothing but the question and the region matters.
 * May be used by many threads.
 */
public final class Router {
  static final Comparator<ItemKey> BY_SYMBOL =
      Comparator.comparing(ItemKey::owner).thenComparing(ItemKey::barcode);

  private static final Comparator<Ranked> ORDER =
      Comparator.comparing(Ranked::tier)
          .thenComparingDouble(offer -> offer.figures().index())
          .thenComparing(offer -> offer.item().item(), BY_SYMBOL);

  private final Region region;
  private final RoutingPolicy policy;
  private final Outlook outlook;

  public Router(Region region, RoutingPolicy policy) {
    this(region, policy, new TripTable(new Courier(region)));
  }

  /** One that shares the trips found with others in the same region. */
  public Router(Region region, RoutingPolicy policy, TripTable trips) {
    this.region = region;
    this.policy = policy;
    this.outlook = new Outlook(region, trips);
  }

  /** The order in which libraries are asked. */
  public Rota rota(RoutingQuestion question) {
    Screening screening = new Screening(region, policy, question);
    Chances chances = new Chances(policy.priors(), question.experience());
    List<Ranked> ranked = new ArrayList<>();
    List<Excluded> excluded = new ArrayList<>();
    question.items().stream()
        .sorted(Comparator.comparing(ItemFacts::item, BY_SYMBOL))
        .forEach(item -> {
          switch (screening.screen(item)) {
            case Out out -> excluded.add(out.excluded());
            case Possible possible ->
                rank(question, possible, chances.of(item))
                    .ifPresentOrElse(
                        ranked::add,
                        () -> excluded.add(Excluded.of(item, Excluded.Reason.TOO_LATE)));
          }
        });
    ranked.sort(ORDER);
    Lookahead.Choice choice =
        new Lookahead((offer, asked) -> retimed(question, chances, offer, asked))
            .choose(ranked, question.now());
    return new Rota(choice.order(), excluded, choice.expectedHours());
  }

  /** The offer, unless it cannot come in time. */
  private Optional<Ranked> rank(
      RoutingQuestion question, Possible possible, Expectation expectation) {
    ItemFacts item = possible.item();
    Forecast forecast =
        outlook.forecast(item.home(), question.pickup(), question.now(), expectation);
    if (question.neededBy().filter(forecast.earliest()::isAfter).isPresent()) {
      return Optional.empty();
    }
    Load load = question.experience().load(item.item().owner());
    Tally tally = expectation.ofAgency();
    Chance chance = new Chance(expectation.fill(), tally.filled(), tally.attempts());
    double surcharge = surcharge(possible.path(), forecast, load.ratio());
    double index =
        Sequence.index(
            chance.probability(),
            forecast.times().hoursIfFilled() + surcharge,
            forecast.times().hoursIfNot());
    return Optional.of(
        new Ranked(
            item,
            tier(question, item, load),
            possible.path(),
            possible.readersCard(),
            possible.terms(),
            new Figures(
                chance, forecast.times(), forecast.costs(), load.ratio(), surcharge, index)));
  }

  private double surcharge(Path path, Forecast forecast, double load) {
    double cost = forecast.costs().doubleValue() * policy.hoursPerYuan();
    double share = policy.sharing().surcharge(load);
    double bonus = path == Path.NATIVE ? Outlook.hours(Instant.EPOCH, bonus()) : 0;
    return cost + share - bonus;
  }

  private Instant bonus() {
    return Instant.EPOCH.plus(policy.nativeBonus());
  }

  private Tier tier(RoutingQuestion question, ItemFacts item, Load load) {
    if (policy.ownLibraryFirst() && item.item().owner().equals(question.borrower().home())) {
      return Tier.OWN_LIBRARY;
    }
    if (item.lastCopy() && policy.lastCopies() == RoutingPolicy.LastCopies.AFTER_OTHERS) {
      return Tier.LAST_COPY;
    }
    return load.withOneMore().ratio() > policy.sharing().most() ? Tier.OVERLOADED : Tier.USUAL;
  }

  private Figures.Times retimed(
      RoutingQuestion question, Chances chances, Ranked offer, Instant asked) {
    return asked.equals(question.now())
        ? offer.figures().times()
        : outlook
            .forecast(offer.item().home(), question.pickup(), asked, chances.of(offer.item()))
            .times();
  }

  /**
   * Gives many requests the few copies that could supply them, so that all together wait least;
   * every copy goes to one request at most.
   */
  public List<Match> match(List<RoutingQuestion> questions) {
    return new Matching(this).match(questions);
  }

  /** What a request of many gets: nothing where others need the copies more. */
  public record Match(RoutingQuestion question, Rota rota, Optional<Ranked> offer) {}
}
