package org.tongjie.broker.patron;

import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.request.Wish;

/** Whether a book may be lent on a card now, days after it was asked for. */
@FunctionalInterface
public interface CardCheck {
  /**
   * The home library's word, fresh and within a short time.
   *
   * @param shown the card that the reader shows, which may be another one than the request's
   */
  CardWord word(CardKey shown, Wish wish);
}
