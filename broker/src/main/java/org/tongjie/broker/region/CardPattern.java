package org.tongjie.broker.region;

import java.util.Optional;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A form that card numbers of one issuer have.
 *
 * @param pattern of the whole number
 * @param check what its last character proves
 * @param readerType the reader's type in the region, where the form tells it
 */
public record CardPattern(
    AgencySymbol issuer, NumberPattern pattern, Check check, Optional<String> readerType) {

  /** A check digit. */
  public enum Check {
    NONE,
    /** Of identity numbers: GB 11643, ISO 7064 MOD 11-2. */
    RESIDENT_ID
  }

  /** Whether a number is one of these. */
  public boolean matches(String number) {
    return pattern.matches(number)
        && switch (check) {
          case NONE -> true;
          case RESIDENT_ID -> ResidentId.isValid(number);
        };
  }
}
