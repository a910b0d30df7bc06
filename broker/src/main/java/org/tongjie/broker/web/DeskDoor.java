package org.tongjie.broker.web;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.region.Place;

/** Lets staff in: who is signed in, at which place, and whether a form is from a page of ours. */
final class DeskDoor {
  private static final String PLACE = "desk";
  private final DeskParts parts;

  DeskDoor(DeskParts parts) {
    this.parts = parts;
  }

  DeskParts parts() {
    return parts;
  }

  /** Shows a page. */
  Response open(UriInfo uri, HttpHeaders headers, Function<DeskVisit, Response> page) {
    Visit visit = Visit.of(uri, headers, parts.site().publicUrl());
    Optional<StaffVisit> staff = parts.access().visit(headers);
    if (staff.isEmpty()) {
      return Response.seeOther(URI.create(parts.site().signIn())).build();
    }
    return at(headers, staff.get())
        .map(place -> page.apply(new DeskVisit(visit, staff.get(), place, parts)))
        .orElseGet(() -> refused(visit));
  }

  /** Does what a form asks for. */
  Response act(
      UriInfo uri,
      HttpHeaders headers,
      MultivaluedMap<String, String> form,
      Function<DeskVisit, Response> act) {
    return open(
        uri,
        headers,
        desk ->
            SameOrigin.is(headers) && desk.staff().isOwnForm(Typed.in(form, "token"))
                ? act.apply(desk)
                : refused(desk.visit()));
  }

  private static Response refused(Visit visit) {
    return ErrorPages.answer(visit, ErrorPages.view(visit.frame().language(), 403, "403"));
  }

  /** The place of the cookie, if the member may act there, else the main place of the library. */
  private static Optional<Place> at(HttpHeaders headers, StaffVisit staff) {
    boolean desk =
        Arrays.stream(Role.values()).anyMatch(role -> role != Role.SYSTEM && staff.has(role));
    if (!desk) {
      return Optional.empty();
    }
    return Optional.ofNullable(headers.getCookies().get(PLACE))
        .map(Cookie::getValue)
        .flatMap(staff::place)
        .or(() -> staff.region().mainPlace(staff.staff().agency()));
  }

  /** Goes on at another place, for whose library the member acts from now on; audited. */
  Response change(DeskVisit desk, String code) {
    Optional<Place> chosen = desk.staff().place(code);
    if (chosen.isEmpty()) {
      return refused(desk.visit());
    }
    parts
        .audit()
        .keep(
            new Audit.Act(
                desk.now(),
                desk.staff().actor(),
                "act-at",
                chosen.get().agency().value() + " " + chosen.get().code().value()));
    NewCookie cookie =
        new NewCookie.Builder(PLACE)
            .value(chosen.get().code().value())
            .path("/")
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.STRICT)
            .build();
    return Response.fromResponse(DeskVisit.seeOther("/desk")).cookie(cookie).build();
  }
}
