package org.tongjie.broker.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.account.StaffVisit;

/**
 * Lets programs in that act for staff: by bearer token alone, of those who may.
 *
 * @param refusal what others are told
 */
record StaffGate(StaffAccess access, Predicate<StaffVisit> may, Refusal refusal) {
  /** For whoever may act as a desk. */
  static StaffGate ofDesks(StaffAccess access) {
    return new StaffGate(
        access, visit -> Arrays.stream(Role.values()).anyMatch(visit::has), Refusal.NO_DESK_ROLE);
  }

  /** For those who run the region. */
  static StaffGate ofOperators(StaffAccess access) {
    return new StaffGate(access, visit -> visit.has(Role.CONSORTIUM), Refusal.NOT_OPERATOR);
  }

  /** Answers whoever may. */
  Response open(HttpHeaders headers, BiFunction<Words, StaffVisit, Response> answer) {
    Words words = Words.of(headers);
    Optional<StaffVisit> visit = access.bearer(headers);
    if (visit.isEmpty()) {
      return Refusal.SIGN_IN.response(words);
    }
    return may.test(visit.get()) ? answer.apply(words, visit.get()) : refusal.response(words);
  }

  /** What staff tell by a program. */
  record Told(Words words, StaffVisit visit, ApiBody body) {
    /** The answer to an act that is none of those allowed. */
    Response unknownAct(String allowed) {
      return Refusal.BAD_MEMBERS.response(
          words, List.of(words.fault("act", "fault.unknown", allowed)));
    }
  }

  /** Answers what is told by whoever may. */
  Response told(HttpHeaders headers, String sent, Function<Told, Response> answer) {
    return open(
        headers,
        (words, visit) ->
            ReaderGate.body(words, sent, body -> answer.apply(new Told(words, visit, body))));
  }

  /** The same for what says many things; whoever took the desk over by card may not. */
  Response toldOfMany(HttpHeaders headers, String sent, Function<Told, Response> answer) {
    return open(
        headers,
        (words, visit) ->
            visit.byCard()
                ? Refusal.NOT_BY_CARD.response(words)
                : ReaderGate.body(
                    words,
                    sent,
                    ApiBody.LONGEST_LIST,
                    body -> answer.apply(new Told(words, visit, body))));
  }
}
