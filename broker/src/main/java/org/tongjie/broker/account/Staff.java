package org.tongjie.broker.account;

import java.util.Set;
import java.util.regex.Pattern;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A member of staff, or a program.
 *
 * @param number names the member in every record of acts
 * @param login what the member signs in with: 2 to 32 small letters, digits, dots and hyphens
 * @param agency the library the member works for
 */
public record Staff(int number, String login, AgencySymbol agency, Set<Role> roles) {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9.-]{1,31}");

  public Staff {
    if (!isLogin(login)) {
      throw new IllegalArgumentException(
          "a member of staff signs in with 2 to 32 small letters, digits, dots or hyphens");
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("a member of staff has at least one role");
    }
    roles = Set.copyOf(roles);
  }

  /** Whether a text has the form of a login. */
  public static boolean isLogin(String text) {
    return LOGIN.matcher(text).matches();
  }

  /** How records of acts name a member: by number. */
  public String actor() {
    return "staff " + number;
  }

  /** Without the login, which may be a name. */
  @Override
  public String toString() {
    return "Staff[number=%d, agency=%s, roles=%s]".formatted(number, agency, roles);
  }
}
