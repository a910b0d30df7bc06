package org.tongjie.broker.request;

import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.SystemCode;

/**
 * Our business with one library system: the supplier's, or that of the pickup place.
 *
 * @param system the system; one of kind DESK has no wire behind it
 * @param card the card that stands for the reader there
 * @param hold how far the hold is
 * @param holdRef the system's own number of the hold, where it gives one
 * @param loan how far the loan is
 * @param due what the system says is the day it is due
 */
public record Leg(
    SystemCode system,
    CardKey card,
    Stage hold,
    Optional<String> holdRef,
    Stage loan,
    Optional<LocalDate> due) {

  /** How far a hold or a loan is in a system. */
  public enum Stage {
    /** Never asked for, or not offered by the system: our own ledger stands for it. */
    NONE,
    ASKED,
    STANDS,
    ENDING,
    ENDED
  }

  /** A leg that has not begun. */
  public static Leg none(SystemCode system, CardKey card) {
    return new Leg(system, card, Stage.NONE, Optional.empty(), Stage.NONE, Optional.empty());
  }

  Leg hold(Stage stage) {
    return new Leg(system, card, stage, holdRef, loan, due);
  }

  Leg hold(Stage stage, Optional<String> ref) {
    return new Leg(system, card, stage, ref.or(() -> holdRef), loan, due);
  }

  Leg loan(Stage stage) {
    return new Leg(system, card, hold, holdRef, stage, due);
  }

  Leg due(Optional<LocalDate> day) {
    return new Leg(system, card, hold, holdRef, loan, day.or(() -> due));
  }
}
