package org.tongjie.broker.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.routing.Router.Match;

/**
 * Requests and copies as an assignment problem: the cost of a pair is its index, the cost of going
 * without is higher than any index and grows with the time that a request has waited. So as many as
 * possible are served, those who waited longest rather, and all together soonest.
 */
final class Matching {
  /** Hours that going without costs more than any offer. */
  private static final double WITHOUT = 100_000;

  /** Hours between one tier and the next. */
  private static final double TIER = 1_000;

  private static final double LONGEST_INDEX = 20_000;

  private final Router router;

  Matching(Router router) {
    this.router = router;
  }

  List<Match> match(List<RoutingQuestion> questions) {
    List<RoutingQuestion> ordered =
        questions.stream()
            .sorted(
                Comparator.comparing(RoutingQuestion::placed)
                    .thenComparing(RoutingQuestion::request))
            .toList();
    List<Rota> rotas = ordered.stream().map(router::rota).toList();
    Map<ItemKey, Integer> columns = new TreeMap<>(Router.BY_SYMBOL);
    rotas.forEach(rota -> rota.ranked().forEach(offer -> columns.put(offer.item().item(), 0)));
    int number = 0;
    for (Map.Entry<ItemKey, Integer> column : columns.entrySet()) {
      column.setValue(number++);
    }
    int[] assigned = Assignment.cheapest(costs(ordered, rotas, columns));
    List<Match> matches = new ArrayList<>();
    for (int row = 0; row < ordered.size(); row++) {
      int column = assigned[row];
      Rota rota = rotas.get(row);
      Optional<Ranked> offer =
          rota.ranked().stream()
              .filter(one -> columns.getOrDefault(one.item().item(), -1) == column)
              .findFirst();
      matches.add(new Match(ordered.get(row), rota, offer));
    }
    return matches;
  }

  /**
   * One row for each request; a column for each copy, then one for each request that goes without.
   */
  private static double[][] costs(
      List<RoutingQuestion> questions, List<Rota> rotas, Map<ItemKey, Integer> columns) {
    int copies = columns.size();
    double[][] costs = new double[questions.size()][copies + questions.size()];
    for (int row = 0; row < costs.length; row++) {
      Arrays.fill(costs[row], Assignment.IMPOSSIBLE);
      RoutingQuestion question = questions.get(row);
      costs[row][copies + row] = WITHOUT + Outlook.hours(question.placed(), question.now());
      List<Ranked> ranked = rotas.get(row).ranked();
      for (int rank = 0; rank < ranked.size(); rank++) {
        Ranked offer = ranked.get(rank);
        costs[row][columns.getOrDefault(offer.item().item(), 0)] = cost(offer);
      }
    }
    return costs;
  }

  private static double cost(Ranked offer) {
    int tier =
        switch (offer.tier()) {
          case OWN_LIBRARY -> 0;
          case USUAL -> 1;
          case OVERLOADED -> 2;
          case LAST_COPY -> 3;
        };
    return tier * TIER + Math.min(offer.figures().index(), LONGEST_INDEX);
  }
}
