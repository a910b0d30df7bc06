package org.tongjie.broker.routing;

import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.request.Ending;

/** An item that was asked for before, and how that ended. */
public record Tried(ItemKey item, Ending ending) {

  /** Whether it ended through the library, so that another item there would fare no better. */
  boolean isAgencysFault() {
    return switch (ending) {
      case REFUSED, DECLINED, SILENT, HOLD_GONE, UNKNOWN -> true;
      case CANCELLED, TOO_LATE, SUPERSEDED, LOST, RETURNED, CAME_BACK, WRITTEN_OFF -> false;
    };
  }
}
