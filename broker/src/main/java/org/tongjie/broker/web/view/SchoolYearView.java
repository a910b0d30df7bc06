package org.tongjie.broker.web.view;

import java.util.List;

/**
 * The end of a school's year.
 *
 * @param state names the register as it was shown
 * @param last the last day of those who leave, as it is offered
 * @param clearance who has something open
 */
public record SchoolYearView(
    String library,
    String libraryName,
    String notice,
    String state,
    String last,
    List<Unit> units,
    DeskTable clearance) {
  public SchoolYearView {
    units = List.copyOf(units);
  }

  /**
   * A class.
   *
   * @param next what it is called a year later, or empty where that cannot be told
   */
  public record Unit(int number, String name, String readers, String next) {}
}
