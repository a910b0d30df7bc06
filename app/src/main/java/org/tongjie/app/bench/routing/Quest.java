package org.tongjie.app.bench.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.app.bench.routing.Reality.Fate;
import org.tongjie.app.bench.routing.World.Wanted;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.routing.FillKey;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.Tried;

/** A simulated request while it is looked after. */
final class Quest {
  private final int number;
  private final Wanted wanted;
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Attempt> open = new ArrayList<>();
  private Optional<Attempt> current = Optional.empty();

  Quest(int number, Wanted wanted) {
    this.number = number;
    this.wanted = wanted;
  }

  /** A library asked for an item. */
  record Attempt(ItemFacts item, Instant asked, Fate fate, FillKey key) {}

  int number() {
    return number;
  }

  Wanted wanted() {
    return wanted;
  }

  List<Attempt> attempts() {
    return attempts;
  }

  /** Those that nobody knows the end of yet. */
  List<Attempt> open() {
    return open;
  }

  /** The one relied on. */
  Optional<Attempt> current() {
    return current;
  }

  void ask(Attempt attempt) {
    attempts.add(attempt);
    open.add(attempt);
    current = Optional.of(attempt);
  }

  /** Nobody else is asked: an open one is relied on again. */
  void fallBack() {
    current = open.stream().findFirst();
  }

  /** What was asked before; who has not answered yet counts as silent. */
  List<Tried> tried() {
    return attempts.stream().map(one -> new Tried(one.item().item(), ending(one))).toList();
  }

  private Ending ending(Attempt attempt) {
    boolean silent = open.contains(attempt) || attempt.fate().answer().silent();
    return silent ? Ending.SILENT : Ending.DECLINED;
  }
}
