package org.tongjie.catalog.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * A compared pair of nodes that is a match or wants a review.
 *
 * @param a position of the first node
 * @param b position of the second, greater than a
 */
record Edge(int a, int b, Verdict verdict, int score) {

  /** Compares the nodes that share a key; what comes of it is ordered best first. */
  static List<Edge> between(List<Partition.Node> nodes, LongPredicate blockedKey) {
    List<Edge> edges = new ArrayList<>();
    for (long pair : pairs(nodes, blockedKey)) {
      int a = (int) (pair >>> 32);
      int b = (int) pair;
      Verdict verdict = Matcher.compare(nodes.get(a).identity(), nodes.get(b).identity());
      if (!(verdict instanceof Verdict.Distinct)) {
        edges.add(new Edge(a, b, verdict, verdict.score()));
      }
    }
    edges.sort((x, y) -> {
      int byScore = Integer.compare(y.score, x.score);
      int byFirst = byScore != 0 ? byScore : Integer.compare(x.a, y.a);
      return byFirst != 0 ? byFirst : Integer.compare(x.b, y.b);
    });
    return edges;
  }

  /** Pairs of positions, each once, smaller position in the high half. */
  private static long[] pairs(List<Partition.Node> nodes, LongPredicate blockedKey) {
    Keyed[] keyed = keyed(nodes);
    long[] pairs = new long[64];
    int count = 0;
    int from = 0;
    while (from < keyed.length) {
      int to = from + 1;
      while (to < keyed.length && keyed[to].key == keyed[from].key) {
        to++;
      }
      int size = to - from;
      if (size > 1
          && size <= Partition.MAX_IDENTITIES_PER_KEY
          && !blockedKey.test(keyed[from].key)) {
        if (pairs.length < count + size * size / 2) {
          pairs = Arrays.copyOf(pairs, Math.max(pairs.length * 2, count + size * size / 2));
        }
        for (int i = from; i < to; i++) {
          for (int j = i + 1; j < to; j++) {
            pairs[count++] = ((long) keyed[i].node << 32) | keyed[j].node;
          }
        }
      }
      from = to;
    }
    return distinct(pairs, count);
  }

  private record Keyed(long key, int node) {}

  private static Keyed[] keyed(List<Partition.Node> nodes) {
    List<Keyed> keyed = new ArrayList<>(nodes.size() * 8);
    for (int i = 0; i < nodes.size(); i++) {
      for (long key : nodes.get(i).keys()) {
        keyed.add(new Keyed(key, i));
      }
    }
    Keyed[] sorted = keyed.toArray(new Keyed[0]);
    Arrays.sort(
        sorted,
        (x, y) -> x.key == y.key ? Integer.compare(x.node, y.node) : Long.compare(x.key, y.key));
    return sorted;
  }

  private static long[] distinct(long[] pairs, int count) {
    Arrays.sort(pairs, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    return Arrays.copyOf(pairs, kept);
  }
}
