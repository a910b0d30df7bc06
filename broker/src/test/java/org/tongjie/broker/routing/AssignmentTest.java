package org.tongjie.broker.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noOtherAssignmentIsCheaper(int seed) {
    Random random = new Random(seed);
    int rows = 1 + random.nextInt(5);
    double[][] costs = new double[rows][rows + random.nextInt(3)];
    for (double[] row : costs) {
      Arrays.setAll(row, column -> random.nextInt(4) == 0 ? 10_000 : random.nextInt(100));
    }
    int[] assigned = Assignment.cheapest(costs);
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += costs[row][assigned[row]];
    }

    assertThat(assigned).doesNotHaveDuplicates();
    assertThat(sum).isCloseTo(cheapest(costs, 0, new boolean[costs[0].length]), within(1e-9));
  }

  private static double cheapest(double[][] costs, int row, boolean[] taken) {
    if (row == costs.length) {
      return 0;
    }
    double best = Double.MAX_VALUE;
    for (int column = 0; column < taken.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        best = Math.min(best, costs[row][column] + cheapest(costs, row + 1, taken));
        taken[column] = false;
      }
    }
    return best;
  }
}
