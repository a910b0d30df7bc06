package org.tongjie.broker.region;

import java.util.regex.Pattern;

/**
 * An International Standard Identifier for Libraries (ISO 15511).
 *
 * @param value a prefix of one to four letters or digits, a hyphen, and up to 11 letters, digits,
 *     '/', '-' or ':'; 16 characters at most
 */
public record Isil(String value) {
  private static final Pattern FORM =
      Pattern.compile("(?=.{3,16}$)[A-Za-z0-9]{1,4}-[A-Za-z0-9/:-]{1,11}");

  public Isil {
    if (!FORM.matcher(value).matches()) {
      throw new WrongValueException(Complaint.BAD_ISIL, value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
