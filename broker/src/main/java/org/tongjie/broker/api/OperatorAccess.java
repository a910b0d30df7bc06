package org.tongjie.broker.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.account.StaffVisit;

/** Lets programs in that act for those who run the region: by bearer token, of that role alone. */
record OperatorAccess(StaffAccess access) {

  /** Answers an operator. */
  Response open(HttpHeaders headers, BiFunction<Words, StaffVisit, Response> answer) {
    Words words = Words.of(headers);
    Optional<StaffVisit> visit = access.bearer(headers);
    if (visit.isEmpty()) {
      return Refusal.SIGN_IN.response(words);
    }
    return visit.get().has(Role.CONSORTIUM)
        ? answer.apply(words, visit.get())
        : Refusal.NOT_OPERATOR.response(words);
  }
}
