package org.tongjie.broker.region;

import java.util.regex.Pattern;
import org.tongjie.catalog.directory.AgencySymbol;

/** The form of the codes by which parts of a region name one another. */
final class Code {
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,31}");

  private Code() {}

  /** The symbol of an agency. */
  static AgencySymbol agency(String value) {
    check(Complaint.Noun.AGENCY, value);
    return new AgencySymbol(value);
  }

  static void check(Complaint.Noun kind, String value) {
    if (!FORM.matcher(value).matches()) {
      throw new WrongValueException(Complaint.BAD_CODE, value, kind);
    }
  }
}
