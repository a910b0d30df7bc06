package org.tongjie.broker.region;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The shortest number that two forms share: a search over pairs of places in both. */
final class NumberOverlap {
  private final NumberPattern left;
  private final NumberPattern right;
  private final Set<Pair> seen = new HashSet<>();
  private final Deque<State> waiting = new ArrayDeque<>();

  private NumberOverlap(NumberPattern left, NumberPattern right) {
    this.left = left;
    this.right = right;
  }

  private record Pair(int left, int right) {}

  private record State(Pair places, String number) {}

  static Optional<String> find(NumberPattern left, NumberPattern right) {
    return new NumberOverlap(left, right).search();
  }

  private Optional<String> search() {
    pairs(left.closure(0), right.closure(0)).forEach(pair -> waiting.addLast(new State(pair, "")));
    while (!waiting.isEmpty()) {
      State state = waiting.removeFirst();
      Pair at = state.places();
      if (at.left() == left.size() && at.right() == right.size() && !state.number().isEmpty()) {
        return Optional.of(state.number());
      }
      if (at.left() < left.size() && at.right() < right.size()) {
        step(at, state.number());
      }
    }
    return Optional.empty();
  }

  private void step(Pair at, String number) {
    BitSet shared = (BitSet) left.step(at.left()).characters().clone();
    shared.and(right.step(at.right()).characters());
    int character = shared.nextSetBit(0);
    if (character >= 0 && number.length() < NumberText.LONGEST) {
      reach(left.after(at.left()), right.after(at.right()), number + (char) character);
    }
  }

  private void reach(BitSet lefts, BitSet rights, String number) {
    pairs(lefts, rights)
        .filter(seen::add)
        .forEach(pair -> waiting.addLast(new State(pair, number)));
  }

  private static Stream<Pair> pairs(BitSet lefts, BitSet rights) {
    return lefts.stream()
        .boxed()
        .flatMap(one -> rights.stream().mapToObj(other -> new Pair(one, other)));
  }
}
