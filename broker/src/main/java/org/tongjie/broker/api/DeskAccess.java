package org.tongjie.broker.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.circulation.Affairs;
import org.tongjie.broker.ledger.Channel;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.work.Lending;
import org.tongjie.catalog.directory.AgencySymbol;

/** Lets programs in that act as desks: by bearer token, for the libraries their account reaches. */
final class DeskAccess {
  private final StaffGate gate;
  private final Lending lending;
  private final Clock clock;

  DeskAccess(StaffAccess access, Lending lending, Clock clock) {
    this.gate = StaffGate.ofDesks(access);
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
  Response open(HttpHeaders headers, BiFunction<Words, StaffVisit, Response> answer) {
    return gate.open(headers, answer);
  }

  /** Answers what is told by whoever may act as a desk. */
  Response told(HttpHeaders headers, String sent, Function<StaffGate.Told, Response> answer) {
    return gate.told(headers, sent, answer);
  }

  /** The same for what says many things, of whoever signed in with a password. */
  Response toldOfMany(HttpHeaders headers, String sent, Function<StaffGate.Told, Response> answer) {
    return gate.toldOfMany(headers, sent, answer);
  }

  /** What is told of a place that the account reaches. */
  record AtPlace(Words words, StaffVisit visit, Place place, ApiBody body) {
    String actor() {
      return DeskAccess.actor(visit, place);
    }
  }

  /** Answers what is told of the place that the body names. */
  Response atPlace(HttpHeaders headers, String sent, Function<AtPlace, Response> answer) {
    return told(
        headers,
        sent,
        told ->
            told.visit()
                .place(told.body().text("place"))
                .map(place ->
                    answer.apply(new AtPlace(told.words(), told.visit(), place, told.body())))
                .orElseGet(() -> Refusal.NOT_YOUR_PLACE.response(told.words())));
  }

  /** The day that is told of; empty where it is none, or to come. */
  Optional<LocalDate> pastDay(AtPlace told) {
    ZoneId zone = told.visit().region().calendars().zone();
    return told.body().day("day").filter(day -> !day.isAfter(LocalDate.ofInstant(now(), zone)));
  }

  /** A request that is an affair of the account's libraries; for all others there is none. */
  Response withRequest(
      Words words, StaffVisit visit, String id, Function<PatronRequest, Response> answer) {
    return Affairs.find(id, lending::find, visit::actsFor, visit.region())
        .map(answer)
        .orElseGet(() -> Refusal.UNKNOWN_REQUEST.response(words));
  }

  /** How records of acts name an account whose program acts. */
  static String actor(StaffVisit visit) {
    return visit.actor() + Channel.BY_PROGRAM;
  }

  static String actor(StaffVisit visit, AgencySymbol library) {
    return visit.actorFor(library) + Channel.BY_PROGRAM;
  }

  static String actor(StaffVisit visit, Place place) {
    return visit.actorAt(place) + Channel.BY_PROGRAM;
  }
}
