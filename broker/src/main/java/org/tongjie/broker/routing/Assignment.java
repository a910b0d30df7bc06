package org.tongjie.broker.routing;

import java.util.Arrays;

/**
 * The assignment problem, solved by shortest augmenting paths with potentials (the Hungarian method
 * in the form of Jonker and Volgenant): O(rows² · columns).
 */
final class Assignment {
  /** The cost of a pair that cannot be. */
  static final double IMPOSSIBLE = 1e12;

  private static final int NONE = -1;

  private final double[][] costs;
  private final int columns;
  private final double[] rowPotential;
  private final double[] columnPotential;
  private final int[] rowOf;

  private Assignment(double[][] costs, int columns) {
    this.costs = costs;
    this.columns = columns;
    this.rowPotential = new double[costs.length];
    this.columnPotential = new double[columns];
    this.rowOf = new int[columns];
    Arrays.fill(rowOf, NONE);
  }

  /**
   * The column of each row, no column twice, at the lowest sum.
   *
   * @param costs one row or more, each with as many columns, not fewer than rows
   */
  static int[] cheapest(double[][] costs) {
    if (costs.length == 0) {
      return new int[0];
    }
    Assignment assignment = new Assignment(costs, costs[0].length);
    for (int row = 0; row < costs.length; row++) {
      assignment.add(row);
    }
    return assignment.byRow();
  }

  private int[] byRow() {
    int[] columnOf = new int[costs.length];
    for (int column = 0; column < columns; column++) {
      if (rowOf[column] != NONE) {
        columnOf[rowOf[column]] = column;
      }
    }
    return columnOf;
  }

  /** Adds one row along the cheapest path of exchanges that ends at a free column. */
  private void add(int added) {
    double[] distance = new double[columns];
    int[] before = new int[columns];
    boolean[] done = new boolean[columns];
    Arrays.fill(distance, Double.MAX_VALUE);
    Arrays.fill(before, NONE);
    int row = added;
    int last = NONE;
    double way = 0;
    while (row != NONE) {
      for (int column = 0; column < columns; column++) {
        double through = way + costs[row][column] - rowPotential[row] - columnPotential[column];
        if (!done[column] && through < distance[column]) {
          distance[column] = through;
          before[column] = last;
        }
      }
      last = nearest(distance, done);
      done[last] = true;
      way = distance[last];
      row = rowOf[last];
    }
    raise(added, distance, done, way);
    exchange(added, before, last);
  }

  private int nearest(double[] distance, boolean[] done) {
    int nearest = NONE;
    for (int column = 0; column < columns; column++) {
      if (!done[column] && (nearest == NONE || distance[column] < distance[nearest])) {
        nearest = column;
      }
    }
    return nearest;
  }

  private void raise(int added, double[] distance, boolean[] done, double way) {
    rowPotential[added] += way;
    for (int column = 0; column < columns; column++) {
      if (done[column]) {
        columnPotential[column] -= way - distance[column];
        if (rowOf[column] != NONE) {
          rowPotential[rowOf[column]] += way - distance[column];
        }
      }
    }
  }

  private void exchange(int added, int[] before, int free) {
    int column = free;
    while (before[column] != NONE) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
    rowOf[column] = added;
  }
}
