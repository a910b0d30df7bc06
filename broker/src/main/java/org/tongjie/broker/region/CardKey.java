package org.tongjie.broker.region;

import java.util.regex.Pattern;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A card: numbers are unique within their issuer only.
 *
 * @param number 1 to 64 printable characters without spaces; leading zeros and a final X stay
 */
public record CardKey(AgencySymbol issuer, String number) {
  private static final Pattern FORM = Pattern.compile("[^\\s\\p{Cntrl}|]{1,64}");

  public CardKey {
    if (!FORM.matcher(number).matches()) {
      throw new IllegalArgumentException(
          "a card number has 1 to 64 characters without spaces and '|'");
    }
  }
}
