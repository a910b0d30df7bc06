package org.tongjie.simulator.ils;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a reader asks to be kept.
 *
 * @param biblio the record, empty to follow the item
 * @param barcode the one item, empty for any of the record
 * @param pickup place where it is to wait, empty for the main place
 * @param marker what the caller recognises its request by, empty for none
 * @param expires the last day it is wanted
 * @param note free text kept with the hold
 */
public record HoldWish(
    String reader,
    String biblio,
    String barcode,
    String pickup,
    String marker,
    Optional<LocalDate> expires,
    String note) {
  public static HoldWish forItem(String reader, String barcode) {
    return new HoldWish(reader, "", barcode, "", "", Optional.empty(), "");
  }

  public static HoldWish forAnyOf(String reader, String biblio) {
    return new HoldWish(reader, biblio, "", "", "", Optional.empty(), "");
  }

  public HoldWish pickup(String place) {
    return new HoldWish(reader, biblio, barcode, place, marker, expires, note);
  }

  public HoldWish marker(String text) {
    return new HoldWish(reader, biblio, barcode, pickup, text, expires, note);
  }

  public HoldWish expires(Optional<LocalDate> day) {
    return new HoldWish(reader, biblio, barcode, pickup, marker, day, note);
  }

  public HoldWish note(String text) {
    return new HoldWish(reader, biblio, barcode, pickup, marker, expires, text);
  }

  HoldWish biblio(String number) {
    return new HoldWish(reader, number, barcode, pickup, marker, expires, note);
  }
}
