package org.tongjie.broker.patron;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.CardKey;

/**
 * What a card is good for now.
 *
 * @param expires the last day on which it is valid, where the home library says one
 * @param obstacles why nothing may be borrowed with it; empty where all is well
 * @param allowance empty where the region allows nothing, or the home library could not be asked
 */
public record Standing(
    CardKey card,
    Optional<LocalDate> expires,
    List<Obstacle> obstacles,
    Optional<Allowance> allowance) {
  public Standing {
    obstacles = List.copyOf(obstacles);
  }

  static Standing without(CardKey card, Obstacle why) {
    return new Standing(card, Optional.empty(), List.of(why), Optional.empty());
  }
}
