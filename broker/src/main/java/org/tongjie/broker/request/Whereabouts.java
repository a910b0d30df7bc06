package org.tongjie.broker.request;

import org.tongjie.broker.region.PlaceCode;

/** Where an item is, as the last scan told it. */
public sealed interface Whereabouts {
  /** With its owner. */
  record Home(PlaceCode place) implements Whereabouts {}

  /** Between two places. */
  record OnTheWay(PlaceCode from, PlaceCode to) implements Whereabouts {}

  /** At a place that is not its own. */
  record At(PlaceCode place) implements Whereabouts {}

  /** With the reader, who took it at this place. */
  record WithReader(PlaceCode place) implements Whereabouts {}

  /** Not known; last seen here. */
  record Unknown(PlaceCode lastSeen) implements Whereabouts {}

  /** The place it was seen at last. */
  default PlaceCode lastSeen() {
    return switch (this) {
      case Home(var place) -> place;
      case OnTheWay(var from, var to) -> from;
      case At(var place) -> place;
      case WithReader(var place) -> place;
      case Unknown(var place) -> place;
    };
  }
}
