package org.tongjie.broker.ledger;

import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Wish;

/** What is known of readers and places at the time of an act; answered without asking outside. */
public interface ActFacts {
  /** Nothing but what the request itself says. */
  ActFacts NONE =
      new ActFacts() {
        @Override
        public LendingAct.Reader reader(Wish wish) {
          return new LendingAct.Reader(wish.card().issuer(), Optional.empty(), Optional.empty());
        }

        @Override
        public boolean isSelfService(PlaceCode place) {
          return false;
        }
      };

  /** The reader's group, with the issuer of the card. */
  LendingAct.Reader reader(Wish wish);

  /** Whether readers serve themselves at a place, so that a program there is a machine. */
  boolean isSelfService(PlaceCode place);
}
