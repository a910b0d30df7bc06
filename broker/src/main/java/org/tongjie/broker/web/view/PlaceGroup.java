package org.tongjie.broker.web.view;

import java.util.List;

/** The pickup places of one library, to choose from. */
public record PlaceGroup(String library, List<PlaceChoice> places) {
  public PlaceGroup {
    places = List.copyOf(places);
  }

  /**
   * A pickup place.
   *
   * @param name with its address, where known
   */
  public record PlaceChoice(String code, String name, boolean chosen) {}
}
