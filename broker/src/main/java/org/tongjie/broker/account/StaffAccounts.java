package org.tongjie.broker.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongjie.broker.account.StaffStore.Credentials;
import org.tongjie.catalog.directory.AgencySymbol;

/** The accounts of staff: made, ended, signed in to. Every act is kept in the audit. */
public final class StaffAccounts {
  private static final int LONGEST_PASSWORD = 256;

  private final StaffStore store;
  private final Sessions sessions;
  private final SignInLimit limit;
  private final Audit audit;
  private final Clock clock;

  public StaffAccounts(
      StaffStore store, Sessions sessions, SignInLimit limit, Audit audit, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.limit = limit;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A member to be.
   *
   * @param card what the member's card says when it is scanned, if there is one
   */
  public record Newcomer(
      String login, AgencySymbol agency, Set<Role> roles, Optional<String> card) {}

  /** A new member with the password, which is told this once and kept nowhere. */
  public record Added(Staff staff, String password) {
    /** Without the password. */
    @Override
    public String toString() {
      return "Added[" + staff + "]";
    }
  }

  /** Adds a member with a generated password; empty when another has the login or the card. */
  public Optional<Added> add(Newcomer newcomer, String actor) {
    String password = Passwords.generate();
    Optional<Staff> added =
        store.add(
            new StaffStore.Entry(
                newcomer.login(),
                newcomer.agency(),
                newcomer.roles(),
                Passwords.hash(password),
                newcomer.card().map(StaffAccounts::card)));
    added.ifPresent(staff -> note(actor, "staff-add", staff));
    return added.map(staff -> new Added(staff, password));
  }

  /** Ends a member's work and sessions; false when there is no such member. */
  public boolean remove(int number, String actor) {
    Optional<Staff> staff = store.find(number);
    staff.ifPresent(leaving -> note(actor, "staff-remove", leaving));
    return store.remove(number);
  }

  /** Gives a member a new password, told this once; empty when there is no such member. */
  public Optional<Added> resetPassword(int number, String actor) {
    String password = Passwords.generate();
    Optional<Staff> staff = store.find(number);
    if (staff.isEmpty() || !store.changePassword(number, Passwords.hash(password))) {
      return Optional.empty();
    }
    note(actor, "staff-password", staff.get());
    return staff.map(member -> new Added(member, password));
  }

  public List<Staff> all() {
    return store.all();
  }

  public Optional<Staff> find(int number) {
    return store.find(number);
  }

  /**
   * Signs a member in.
   *
   * @param address where the request came from
   */
  public StaffSignIn signIn(String login, String password, String address) {
    if (!limit.admits("staff " + login, address)) {
      return new StaffSignIn.TooOften();
    }
    if (password.length() > LONGEST_PASSWORD) {
      return new StaffSignIn.Wrong();
    }
    Optional<Credentials> known = store.byLogin(login);
    if (known.isEmpty()) {
      Passwords.pretend(password);
      return new StaffSignIn.Wrong();
    }
    Staff staff = known.get().staff();
    if (!Passwords.matches(known.get().passwordHash(), password)) {
      note(staff.actor(), "sign-in-refused", staff);
      return new StaffSignIn.Wrong();
    }
    limit.succeeded("staff " + login, address);
    note(staff.actor(), "sign-in", staff);
    return new StaffSignIn.SignedIn(
        staff, sessions.begin(new Session.OfStaff(staff.number(), false)));
  }

  /**
   * Another member goes on at the same desk by scanning a card: one of the same library. With a
   * card alone only the desk's work may be done.
   *
   * @return who goes on; empty where it is nobody's card, or of another library's member
   */
  public Optional<Staff> takeOver(StaffVisit visit, String scanned) {
    Optional<Staff> next =
        store.byCard(card(scanned)).filter(other -> other.agency().equals(visit.staff().agency()));
    next.ifPresent(staff -> {
      sessions.hand(visit.token(), new Session.OfStaff(staff.number(), true));
      note(staff.actor(), "take-over", visit.staff());
    });
    return next;
  }

  /** Signs out. */
  public void signOut(StaffVisit visit) {
    note(visit.actor(), "sign-out", visit.staff());
    sessions.end(visit.token());
  }

  private void note(String actor, String what, Staff subject) {
    audit.keep(
        new Audit.Act(clock.instant(), actor, what, subject.actor() + " of " + subject.agency()));
  }

  private static SecretToken card(String scanned) {
    return new SecretToken("card " + scanned.strip());
  }
}
