package org.tongjie.broker.availability;

import org.tongjie.broker.region.SystemCode;

/**
 * A system that told nothing about its items this time.
 *
 * @param text what it or its connector said, for staff; may be empty
 */
public record SilentSystem(SystemCode system, State state, String text) {

  /** Why. */
  public enum State {
    /** It has not answered yet. */
    LATE,
    /** It could not be reached, or answered what cannot be understood. */
    FAULT,
    /** Too many wait for it already. */
    BUSY,
    /** Whoever asked has asked about too many items lately. */
    LIMITED,
    /** It is switched off, or there is no connector. */
    OFF,
    /** It cannot tell the status of items, or is no system at all. */
    NOT_OFFERED
  }
}
