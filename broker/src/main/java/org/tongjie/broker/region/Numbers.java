package org.tongjie.broker.region;

import java.util.List;

/**
 * How numbers of cards and pieces look.
 *
 * @param cards for each issuer in order: the first that fits tells the kind of card
 * @param items for each owner in order
 */
public record Numbers(List<CardPattern> cards, List<ItemPattern> items) {
  public Numbers {
    cards = List.copyOf(cards);
    items = List.copyOf(items);
  }
}
