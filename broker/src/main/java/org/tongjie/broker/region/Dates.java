package org.tongjie.broker.region;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Days and time zones as people write them. */
public final class Dates {
  private Dates() {}

  /**
   * A day, as 2027-02-05.
   *
   * @throws WrongValueException when it is none
   */
  public static LocalDate parse(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException wrong) {
      throw new WrongValueException(wrong, Complaint.BAD_DATE, written);
    }
  }

  static ZoneId zone(String written) {
    try {
      return ZoneId.of(written);
    } catch (DateTimeException wrong) {
      throw new WrongValueException(wrong, Complaint.BAD_ZONE, written);
    }
  }
}
