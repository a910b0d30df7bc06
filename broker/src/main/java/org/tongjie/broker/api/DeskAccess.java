package org.tongjie.broker.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.circulation.Affairs;
import org.tongjie.broker.ledger.Channel;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.work.Lending;
import org.tongjie.http.Problem;

/** Lets programs in that act as desks: by bearer token, for the libraries their account reaches. */
final class DeskAccess {
  private final StaffAccess access;
  private final Lending lending;
  private final Clock clock;

  DeskAccess(StaffAccess access, Lending lending, Clock clock) {
    this.access = access;
    this.lending = lending;
    this.clock = clock;
  }

  Lending lending() {
    return lending;
  }

  Instant now() {
    return clock.instant();
  }

  /** Answers whoever may act as a desk. */
  Response open(HttpHeaders headers, Function<StaffVisit, Response> answer) {
    Optional<StaffVisit> visit = access.bearer(headers);
    if (visit.isEmpty()) {
      Response refused = Problem.of(401, "Send the token of a session of staff.").response();
      return Response.fromResponse(refused).header("WWW-Authenticate", "Bearer").build();
    }
    return Arrays.stream(Role.values()).anyMatch(visit.get()::has)
        ? answer.apply(visit.get())
        : Problem.of(403, "The account has no role at a desk.").response();
  }

  /** A request that is an affair of the account's libraries; for all others there is none. */
  Response withRequest(StaffVisit visit, String id, Function<PatronRequest, Response> answer) {
    return Affairs.find(id, lending::find, visit::actsFor, visit.region())
        .map(answer)
        .orElseGet(() -> Problem.of(404, "There is no such request.").response());
  }

  /** How records of acts name an account whose program acts. */
  static String actor(StaffVisit visit) {
    return visit.actor() + Channel.BY_PROGRAM;
  }

  static String actor(StaffVisit visit, Place place) {
    return visit.actorAt(place) + Channel.BY_PROGRAM;
  }
}
