package org.tongjie.broker.work;

import java.time.Duration;
import java.util.Random;
import org.tongjie.broker.ils.HoldState;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierRequest;

/** What a shared system does by itself with a hold of a reader's own: the broker only looks on. */
final class YearNative {
  private static final int LOAN_DAYS = 30;

  private final YearWorld world;
  private final Random random;

  YearNative(YearWorld world, Random random) {
    this.world = world;
    this.random = random;
  }

  void begin(RequestId id, SupplierRequest attempt) {
    YearSystem system = world.system(attempt.candidate().system());
    ItemKey item = attempt.candidate().item();
    CardKey card = attempt.candidate().card();
    if (random.nextInt(8) > 0) {
      later(1, () -> onItsWay(system, item, card));
    }
  }

  private void later(int days, Runnable act) {
    world.plan(world.now().plus(Duration.ofHours(2 + random.nextInt(days * 24))), act);
  }

  private void onItsWay(YearSystem system, ItemKey item, CardKey card) {
    if (system.hold(item, card).isPresent() && !system.loans.containsKey(item)) {
      system.moveHold(item, card, HoldState.IN_TRANSIT);
      later(2, () -> ready(system, item, card));
    }
  }

  private void ready(YearSystem system, ItemKey item, CardKey card) {
    if (system.hold(item, card).isPresent()) {
      system.moveHold(item, card, HoldState.READY);
      if (random.nextInt(9) > 0) {
        later(5, () -> lent(system, item, card));
      }
    }
  }

  private void lent(YearSystem system, ItemKey item, CardKey card) {
    if (system.hold(item, card).isPresent()) {
      system.removeHold(item, card);
      system.loans.put(
          item, new YearSystem.Loan(card, "", YearWorld.day(world.now()).plusDays(LOAN_DAYS)));
      later(35, () -> system.loans.remove(item));
    }
  }
}
