package org.tongjie.broker.account;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.broker.region.Region;

/** Tells which member of staff sends a request, and for which libraries the member may act. */
public final class StaffAccess {
  private final Sessions sessions;
  private final StaffStore staff;
  private final Supplier<Region> region;

  /**
   * Access by sessions.
   *
   * @param region what holds now
   */
  public StaffAccess(Sessions sessions, StaffStore staff, Supplier<Region> region) {
    this.sessions = sessions;
    this.staff = staff;
    this.region = region;
  }

  /** Who sends the request, by cookie; empty when nobody is signed in as staff. */
  public Optional<StaffVisit> visit(HttpHeaders headers) {
    return SessionCookie.STAFF.read(headers).flatMap(this::visit);
  }

  /** The same for a program, which sends its token itself (RFC 6750 §2.1). */
  public Optional<StaffVisit> bearer(HttpHeaders headers) {
    return SecretToken.ofBearer(headers).flatMap(this::visit);
  }

  private Optional<StaffVisit> visit(SecretToken token) {
    return sessions
        .find(token)
        .filter(Session.OfStaff.class::isInstance)
        .map(Session.OfStaff.class::cast)
        .flatMap(held ->
            staff
                .find(held.number())
                .map(member -> new StaffVisit(member, held.byCard(), token, region.get())));
  }
}
