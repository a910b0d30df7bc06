package org.tongjie.simulator.ils;

/**
 * Through which door and at which place an act was asked for.
 *
 * @param place empty for the main place
 */
public record Origin(String door, String place) {
  /** The system itself, as when a hold expires. */
  public static final Origin SYSTEM = new Origin("system", "");
}
