package org.tongjie.broker.routing;

import java.util.Optional;
import org.tongjie.broker.routing.Experience.OfShelf;
import org.tongjie.broker.routing.RoutingPolicy.Priors;

/**
 * What experience says of an item: the mean of a Beta posterior whose prior is the posterior of the
 * next wider circle, from weekday to shelf to library to region. Little experience says what the
 * wider circle says; much speaks for itself.
 *
 * @see <a href="https://doi.org/10.1201/b16018">Gelman et al., Bayesian Data Analysis, 5.1</a>
 */
final class Chances {
  private static final double LEAST = 0.02;
  private static final double SHORTEST = 0.25;

  private final Priors priors;
  private final Experience experience;

  Chances(Priors priors, Experience experience) {
    this.priors = priors;
    this.experience = experience;
  }

  /**
   * What is to be expected of an item.
   *
   * @param fill how likely its library sends it
   * @param tempo when it does
   * @param hoursToFail desk hours until it is known that it does not
   * @param ofAgency attempts of its library
   */
  record Expectation(double fill, Tempo tempo, double hoursToFail, Tally ofAgency) {}

  Expectation of(ItemFacts item) {
    Tally region = experience.region();
    Tally agency = experience.of(item.item().owner());
    double fill = mean(priors.fill(), priors.region(), region.filled(), region.attempts());
    if (item.status().standing() == ShelfStatus.Standing.NOT_RECORDED) {
      fill *= priors.unsure();
    }
    fill = mean(fill, priors.agency(), agency.filled(), agency.attempts());
    Optional<OfShelf> shelf = experience.shelf(item);
    if (shelf.isPresent()) {
      Tally all = shelf.get().allDays();
      Tally day = shelf.get().thisWeekday();
      fill = mean(fill, priors.shelf(), all.filled(), all.attempts());
      fill = mean(fill, priors.weekday(), day.filled(), day.attempts());
    }
    if (item.status().standing() == ShelfStatus.Standing.UNKNOWN) {
      fill *= priors.unsure();
    }
    Tempo tempo =
        Tempo.of(
            priors,
            hoursToSend(region, agency),
            experience.pace(),
            experience.pace(item.item().owner()));
    return new Expectation(Math.max(fill, LEAST), tempo, hoursToFail(region, agency), agency);
  }

  private double hoursToSend(Tally region, Tally agency) {
    double wide =
        mean(priors.hoursToSend(), priors.region(), region.hoursToSend(), region.filled());
    return Math.max(mean(wide, priors.agency(), agency.hoursToSend(), agency.filled()), SHORTEST);
  }

  private double hoursToFail(Tally region, Tally agency) {
    double wide =
        mean(priors.hoursToFail(), priors.region(), region.hoursToFail(), region.failed());
    return Math.max(mean(wide, priors.agency(), agency.hoursToFail(), agency.failed()), SHORTEST);
  }

  private static double mean(double prior, double strength, double sum, double count) {
    return (strength * prior + sum) / (strength + count);
  }
}
