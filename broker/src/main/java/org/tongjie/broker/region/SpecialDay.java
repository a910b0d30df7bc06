package org.tongjie.broker.region;

import java.time.LocalDate;
import java.util.List;

/**
 * A day with hours of its own, which outrank the week's hours and any closure.
 *
 * @param hours in order, without overlap; none for a day that is closed
 */
public record SpecialDay(LocalDate day, List<OpenSpan> hours, String reason) {
  public SpecialDay {
    hours = List.copyOf(hours);
  }
}
