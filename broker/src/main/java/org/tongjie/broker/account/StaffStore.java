package org.tongjie.broker.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * Where members of staff are kept. Those who left stay, so that their numbers keep their meaning.
 */
public interface StaffStore {
  /** Who works here now and has this number. */
  Optional<Staff> find(int number);

  /** Who signs in so, with the password's hash. */
  Optional<Credentials> byLogin(String login);

  /** Whose card it is. */
  Optional<Staff> byCard(SecretToken card);

  /** All who work here now, by number. */
  List<Staff> all();

  /** Adds a member; empty when another has the login or the card. */
  Optional<Staff> add(Entry entry);

  /** Ends a member's work and sessions; false when there is no such member. */
  boolean remove(int number);

  /** Gives a member another password; false when there is no such member. */
  boolean changePassword(int number, String hash);

  /** A member with the hash of the password. */
  record Credentials(Staff staff, String passwordHash) {
    /** Without the hash. */
    @Override
    public String toString() {
      return "Credentials[" + staff + "]";
    }
  }

  /** A member to be added. */
  record Entry(
      String login,
      AgencySymbol agency,
      Set<Role> roles,
      String passwordHash,
      Optional<SecretToken> card) {
    /** Without login and hash. */
    @Override
    public String toString() {
      return "Entry[agency=" + agency + ", roles=" + roles + "]";
    }
  }
}
