package org.tongjie.broker.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.circulation.Affairs;
import org.tongjie.broker.circulation.LateEntry;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.transit.TransitStore.Stamp;
import org.tongjie.broker.web.view.DeskFrame;
import org.tongjie.broker.web.view.DeskPage;
import org.tongjie.broker.web.view.DeskWords;
import org.tongjie.catalog.directory.AgencySymbol;

/** A member of staff at a desk who asks for a page. */
record DeskVisit(Visit visit, StaffVisit staff, Place place, DeskParts parts) {
  Region region() {
    return staff.region();
  }

  DeskWords words() {
    return new DeskWords(visit.frame().language(), region(), zone());
  }

  String text(String key, Object... arguments) {
    return visit.frame().text(key, arguments);
  }

  ZoneId zone() {
    return region().calendarOf(place.code()).zone();
  }

  Instant now() {
    return parts.clock().instant();
  }

  LocalDate today() {
    return now().atZone(zone()).toLocalDate();
  }

  /**
   * When something happened that is entered by hand: now where nothing is written; empty where it
   * is to come, or long ago.
   */
  Optional<Instant> timeOf(String written) {
    return LateEntry.time(
        written, now(), text -> LocalDateTime.parse(text).atZone(zone()).toInstant());
  }

  /** Who acts, and for which library where it is not the own. */
  String actor() {
    return staff.actorAt(place);
  }

  Stamp stamp() {
    return new Stamp(now(), actor());
  }

  boolean isOperator() {
    return staff.has(Role.CONSORTIUM);
  }

  /** The libraries whose work is done at this desk: its own and those below, as far as allowed. */
  List<AgencySymbol> agencies() {
    return staff.agencies().stream()
        .filter(agency -> region().isSelfOrBelow(agency, place.agency()))
        .toList();
  }

  /** Those of them whose readers' cards their desks keep. */
  List<AgencySymbol> registers() {
    return agencies().stream().filter(region()::keepsCardsByHand).toList();
  }

  /** The places of those libraries. */
  Set<PlaceCode> places() {
    return agencies().stream()
        .flatMap(agency -> region().placesOf(agency).stream())
        .map(Place::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a request is an affair of a library that the member may act for. */
  boolean mayTouch(PatronRequest request) {
    return Affairs.isOf(staff::actsFor, request, region());
  }

  /** Whether the member may act for the library of the reader's card or of the pickup place. */
  boolean looksAfterReader(PatronRequest request) {
    return Affairs.isOfReader(staff::actsFor, request, region());
  }

  DeskFrame frame() {
    String path = visit.frame().path();
    List<DeskFrame.Entry> entries = new ArrayList<>();
    entries.add(entry(path, "/desk", text("desk.scan")));
    entries.add(entry(path, "/desk/pull", text("desk.pull")));
    entries.add(entry(path, "/desk/receive", text("desk.receive")));
    entries.add(entry(path, "/desk/shelf", text("desk.shelf")));
    entries.add(entry(path, "/desk/home", text("desk.home")));
    entries.add(entry(path, "/desk/bins", text("desk.bins")));
    entries.add(entry(path, "/desk/problems", text("desk.problems")));
    entries.add(entry(path, "/desk/requests", text("desk.find")));
    String cards = registers().isEmpty() ? "/desk/cards/joined" : "/desk/cards";
    entries.add(entry(path, cards, text("desk.cards")));
    entries.add(entry(path, "/desk/visits", text("visit.title")));
    entries.add(entry(path, "/desk/work", text("work.title")));
    entries.add(entry(path, "/staff/region", text("region.back")));
    if (isOperator()) {
      entries.add(entry(path, "/operator", text("desk.operator")));
      entries.add(entry(path, "/operator/months", text("month.title")));
    }
    return new DeskFrame(
        visit.frame(),
        words().place(place.code()),
        text("desk.staff", Integer.toString(staff.staff().number())),
        choices(),
        entries,
        staff.formToken(),
        UUID.randomUUID().toString());
  }

  private static DeskFrame.Entry entry(String path, String href, String label) {
    return new DeskFrame.Entry(href, label, path.equals(href));
  }

  private List<DeskFrame.Choice> choices() {
    return region().places().stream()
        .filter(one -> staff.actsFor(one.agency()))
        .map(one ->
            new DeskFrame.Choice(
                one.code().value(), words().place(one.code()), one.code().equals(place.code())))
        .toList();
  }

  Response page(byte[] page) {
    return visit.answer(200, page);
  }

  Response lists(DeskPage page) {
    return page(Templates.deskLists(frame(), page));
  }

  /** A page with names of readers, which are for the desk's eyes: no cache keeps them. */
  Response personal(int status, byte[] page) {
    return Private.of(visit.answer(status, page)).build();
  }

  Response refused(int status) {
    return ErrorPages.answer(
        visit, ErrorPages.view(visit.frame().language(), status, Integer.toString(status)));
  }

  /** After an act, so that a page loaded again acts no more. */
  static Response seeOther(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
