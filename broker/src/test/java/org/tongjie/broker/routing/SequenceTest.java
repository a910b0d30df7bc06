package org.tongjie.broker.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTest {
  private record Library(double probability, double filled, double lost) {
    double index() {
      return Sequence.index(probability, filled, lost);
    }
  }

  private static double hours(List<Library> order, int from) {
    if (from == order.size()) {
      return 500;
    }
    Library first = order.get(from);
    return Sequence.hours(
        first.probability(), first.filled(), first.lost() + hours(order, from + 1));
  }

  private static double best(List<Library> left, List<Library> order) {
    if (left.isEmpty()) {
      return hours(order, 0);
    }
    double best = Double.MAX_VALUE;
    for (Library next : left) {
      List<Library> others = new ArrayList<>(left);
      others.remove(next);
      List<Library> longer = new ArrayList<>(order);
      longer.add(next);
      best = Math.min(best, best(others, longer));
    }
    return best;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orderByIndexIsTheBestOfAllOrders(int seed) {
    Random random = new Random(seed);
    List<Library> libraries = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      libraries.add(
          new Library(
              0.05 + 0.9 * random.nextDouble(),
              100 * random.nextDouble(),
              80 * random.nextDouble()));
    }
    List<Library> byIndex =
        libraries.stream().sorted(Comparator.comparingDouble(Library::index)).toList();

    assertThat(hours(byIndex, 0)).isCloseTo(best(libraries, List.of()), within(1e-9));
  }
}
