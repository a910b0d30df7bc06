package org.tongjie.broker.supply;

import org.tongjie.broker.region.CardKey;

/** What type of reader a card belongs to. */
@FunctionalInterface
public interface ReaderTypes {
  /** The type in the region's words; empty where nobody knows it. */
  String of(CardKey card);
}
