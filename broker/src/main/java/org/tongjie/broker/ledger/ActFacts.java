package org.tongjie.broker.ledger;

import java.util.Optional;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.request.Wish;

/** What is known of readers and items at the time of an act; answered without asking outside. */
public interface ActFacts {
  /** Nothing but what the request itself says. */
  ActFacts NONE =
      new ActFacts() {
        @Override
        public LendingAct.Reader reader(Wish wish) {
          return new LendingAct.Reader(wish.card().issuer(), Optional.empty(), Optional.empty());
        }

        @Override
        public LendingAct.Item item(ItemKey item) {
          return new LendingAct.Item(item.owner(), Optional.empty(), Optional.empty());
        }
      };

  /** The reader's group, with the issuer of the card. */
  LendingAct.Reader reader(Wish wish);

  /** The item's owner, class and price. */
  LendingAct.Item item(ItemKey item);
}
