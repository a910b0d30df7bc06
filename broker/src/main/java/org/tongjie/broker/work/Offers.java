package org.tongjie.broker.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestStore.Work;

/**
 * The work of one step, some of it with a place kept: what is announced is told of exactly once.
 */
final class Offers {
  private final Hands hands;
  private final List<Work> work;

  /**
   * Offers of work.
   *
   * @param work with {@code taking} where a place is kept
   */
  Offers(Hands hands, List<Work> work) {
    this.hands = hands;
    this.work = work;
  }

  List<Work> work() {
    return work;
  }

  /** The step was kept: what is taken begins, the rest waits in its lane. */
  void kept(List<OutboxEntry> taken, PatronRequest request) {
    List<OutboxEntry> left = new ArrayList<>(taken);
    for (Work one : work) {
      Optional<OutboxEntry> mine = left.stream().filter(entry -> isOf(entry, one)).findFirst();
      if (mine.isPresent()) {
        left.remove(mine.get());
        hands.take(mine.get(), request);
      } else {
        hands.leave(one);
      }
    }
  }

  /** Nothing was kept. */
  void dropped() {
    work.forEach(hands::drop);
  }

  private static boolean isOf(OutboxEntry entry, Work one) {
    return entry.effect().equals(one.effect())
        && entry.lane().equals(one.lane())
        && entry.subject().equals(one.subject());
  }
}
