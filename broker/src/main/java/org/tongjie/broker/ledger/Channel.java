package org.tongjie.broker.ledger;

import java.util.Locale;

/** By which way an act came to us. */
public enum Channel {
  /** A reader's own page. */
  WEB,
  /** A program, by way of the interface. */
  API,
  /** The page of a desk. */
  DESK,
  /** A program at a place where readers serve themselves. */
  KIOSK,
  /** A library's system, which said so when it was asked. */
  SYSTEM,
  /** Nobody: a time ran out. */
  CLOCK,
  OTHER;

  /** What the name of an actor ends with who acts by way of the interface. */
  public static final String BY_PROGRAM = " by program";

  /**
   * The way that an actor takes.
   *
   * @param actor as records of acts name one: "reader", "staff 7 for COUNTY-A by program"
   */
  public static Channel of(String actor) {
    if (actor.endsWith(BY_PROGRAM)) {
      return API;
    }
    int blank = actor.indexOf(' ');
    return switch (blank < 0 ? actor : actor.substring(0, blank)) {
      case "reader" -> WEB;
      case "desk", "staff" -> DESK;
      case "system" -> SYSTEM;
      case "clock" -> CLOCK;
      default -> OTHER;
    };
  }

  /** How it is written in figures. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
