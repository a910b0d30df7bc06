package org.tongjie.broker.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Lets staff to the register of cards that the address or the form names, if they keep it. */
record RegisterDoor(DeskDoor door) {
  private static final String LIBRARY = "library";

  /** Shows a page of a register. */
  Response open(UriInfo uri, HttpHeaders headers, Function<CardRegister, Response> page) {
    return door.open(uri, headers, desk -> with(desk, Typed.in(uri, LIBRARY), page));
  }

  /** Shows a page to a member of staff, of whatever register. */
  Response visit(UriInfo uri, HttpHeaders headers, Function<DeskVisit, Response> page) {
    return door.open(uri, headers, page);
  }

  /** Does to a register what a form asks for. */
  Response act(
      UriInfo uri,
      HttpHeaders headers,
      MultivaluedMap<String, String> form,
      BiFunction<CardRegister, MultivaluedMap<String, String>, Response> act) {
    return door.act(uri, headers, form, desk -> with(desk, form, act));
  }

  /** The same for what changes many cards: whoever took the desk over by card may not. */
  Response actSignedIn(
      UriInfo uri,
      HttpHeaders headers,
      MultivaluedMap<String, String> form,
      BiFunction<CardRegister, MultivaluedMap<String, String>, Response> act) {
    return door.act(
        uri,
        headers,
        form,
        desk -> desk.staff().byCard() ? desk.refused(403) : with(desk, form, act));
  }

  private static Response with(
      DeskVisit desk,
      MultivaluedMap<String, String> form,
      BiFunction<CardRegister, MultivaluedMap<String, String>, Response> act) {
    return with(desk, Typed.in(form, LIBRARY).strip(), register -> act.apply(register, form));
  }

  /** Shows a page of the register of a library, or of the first that the member keeps. */
  static Response with(DeskVisit desk, String library, Function<CardRegister, Response> page) {
    return CardRegister.of(desk, library).map(page).orElseGet(() -> desk.refused(404));
  }
}
