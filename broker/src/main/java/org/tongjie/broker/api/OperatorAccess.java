package org.tongjie.broker.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.http.Problem;

/** Lets programs in that act for those who run the region: by bearer token, of that role alone. */
record OperatorAccess(StaffAccess access) {

  /** Answers an operator. */
  Response open(HttpHeaders headers, Function<StaffVisit, Response> answer) {
    Optional<StaffVisit> visit = access.bearer(headers);
    if (visit.isEmpty()) {
      return Refusal.SIGN_IN.response(Words.of(headers));
    }
    return visit.get().has(Role.CONSORTIUM)
        ? answer.apply(visit.get())
        : Problem.of(403, "Only an account of the role consortium may do this.").response();
  }
}
