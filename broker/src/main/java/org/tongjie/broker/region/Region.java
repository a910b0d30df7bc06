package org.tongjie.broker.region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A region: three trees (administration, systems, logistics), and what its libraries agreed on.
 *
 * <p>A region read from a file may still name what is not there; {@link RegionCheck} tells. A
 * region in use has passed it.
 */
public record Region(
    Names names,
    Members members,
    Hosts hosts,
    Calendars calendars,
    Logistics logistics,
    Numbers numbers,
    Policy policy) {

  /** All agencies, in the order of the file. */
  public Collection<RegionAgency> agencies() {
    return members.agencies().values();
  }

  public Optional<RegionAgency> agency(AgencySymbol symbol) {
    return Optional.ofNullable(members.agencies().get(symbol));
  }

  /** The symbol that is written so, where an agency of the region has it. */
  public Optional<AgencySymbol> symbol(String written) {
    return agencies().stream()
        .map(RegionAgency::symbol)
        .filter(symbol -> symbol.value().equals(written))
        .findFirst();
  }

  /** All places, in the order of the file. */
  public Collection<Place> places() {
    return members.places().values();
  }

  public Optional<Place> place(PlaceCode code) {
    return Optional.ofNullable(members.places().get(code));
  }

  public List<Place> placesOf(AgencySymbol agency) {
    return places().stream().filter(place -> place.agency().equals(agency)).toList();
  }

  /** The places that readers may choose to fetch their books. */
  public List<Place> pickupPlaces() {
    return places().stream().filter(Place::pickup).toList();
  }

  /** Where an agency's work is done: the place that says so, else its first. */
  public Optional<Place> mainPlace(AgencySymbol agency) {
    List<Place> own = placesOf(agency);
    return own.stream().filter(Place::main).findFirst().or(() -> own.stream().findFirst());
  }

  /** All systems, in the order of the file. */
  public Collection<Ils> systems() {
    return hosts.systems().values();
  }

  public Optional<Ils> system(SystemCode code) {
    return Optional.ofNullable(hosts.systems().get(code));
  }

  /** Whether a library has no system, so that its desk keeps who has which card. */
  public boolean keepsCardsByHand(AgencySymbol agency) {
    return systemOf(agency).filter(system -> system.kind() != Ils.Kind.DESK).isEmpty();
  }

  /** The system that serves an agency; a library without one is served by the desk pages. */
  public Optional<Ils> systemOf(AgencySymbol agency) {
    return systems().stream().filter(system -> system.serves(agency)).findFirst();
  }

  /** Whether one system serves both, so that a native hold does the work. */
  public boolean sharesSystem(AgencySymbol one, AgencySymbol other) {
    return systemOf(one).map(system -> system.serves(other)).orElse(one.equals(other));
  }

  /** The card that a supplier's system knows a borrowing agency by. */
  public Optional<ProxyCard> proxyCard(SystemCode supplierSystem, AgencySymbol borrowingAgency) {
    return hosts.proxyCards().stream()
        .filter(
            card -> card.system().equals(supplierSystem) && card.borrower().equals(borrowingAgency))
        .findFirst();
  }

  /** Whether a head library acts for an agency: it is the agency itself, or above it. */
  public boolean isSelfOrBelow(AgencySymbol agency, AgencySymbol head) {
    return upwards(agency).contains(head);
  }

  /** An agency and those above it, from below; a circle ends where it began. */
  public List<AgencySymbol> upwards(AgencySymbol agency) {
    List<AgencySymbol> line = new ArrayList<>();
    Set<AgencySymbol> seen = new HashSet<>();
    Optional<AgencySymbol> next = Optional.of(agency);
    while (next.isPresent() && seen.add(next.get())) {
      line.add(next.get());
      next = agency(next.get()).flatMap(RegionAgency::parent);
    }
    return List.copyOf(line);
  }

  /** The opening hours of a place; one whose calendar is not there never closes. */
  public OpeningCalendar calendarOf(PlaceCode place) {
    return place(place)
        .flatMap(known -> calendars.opening(known.calendar()))
        .orElseGet(() -> OpeningCalendar.always(calendars.zone()));
  }

  /** The opening hours of an agency's main place. */
  public OpeningCalendar calendarOf(AgencySymbol agency) {
    return mainPlace(agency)
        .map(place -> calendarOf(place.code()))
        .orElseGet(() -> OpeningCalendar.always(calendars.zone()));
  }

  /** The school terms that an agency keeps. */
  public Optional<Terms> termsOf(AgencySymbol agency) {
    return agency(agency)
        .flatMap(RegionAgency::termTime)
        .flatMap(time -> calendars.terms(time.terms()));
  }

  /** The day wanted, or a later one: never in the holidays of the reader's school. */
  public LocalDate dueDate(AgencySymbol issuer, LocalDate wanted) {
    return termsOf(issuer).map(terms -> terms.dueDate(wanted)).orElse(wanted);
  }

  /**
   * The place where a reader's book goes that would arrive on a day: the place wanted, or the one
   * that stands in for it when its school's term is about to end or over.
   */
  public PlaceCode pickupFor(PlaceCode wanted, LocalDate arrival) {
    Optional<RegionAgency> agency = place(wanted).flatMap(place -> agency(place.agency()));
    Optional<PlaceCode> otherwise =
        agency.flatMap(RegionAgency::termTime).flatMap(TermTime::holidayPickup);
    boolean taken =
        agency
            .flatMap(known -> termsOf(known.symbol()))
            .map(terms -> terms.takesPickups(arrival, calendarOf(wanted)))
            .orElse(true);
    return taken ? wanted : otherwise.orElse(wanted);
  }

  /** The same for a moment. */
  public PlaceCode pickupFor(PlaceCode wanted, Instant arrival) {
    return pickupFor(wanted, LocalDate.ofInstant(arrival, calendarOf(wanted).zone()));
  }

  /** The region's type of readers that a system means by its own code. */
  public Optional<String> readerType(SystemCode system, String local) {
    return typeOf(policy.readerTypes(), system, local);
  }

  /** The region's type of items that a system means by its own code. */
  public Optional<String> itemType(SystemCode system, String local) {
    return typeOf(policy.itemTypes(), system, local);
  }

  private static Optional<String> typeOf(
      Map<String, TypeMapping> types, SystemCode system, String local) {
    return types.values().stream()
        .filter(type -> type.isMeantBy(system, local))
        .map(TypeMapping::code)
        .findFirst();
  }

  public Rights rights() {
    return policy.rights();
  }

  public Deadlines deadlines() {
    return policy.deadlines();
  }

  /** The region with one of its systems otherwise: same code. */
  public Region with(Ils system) {
    Map<SystemCode, Ils> systems = new LinkedHashMap<>(hosts.systems());
    systems.put(system.code(), system);
    return with(new Hosts(systems, hosts.proxyCards()));
  }

  /** The region with other proxy cards. */
  public Region withProxyCards(List<ProxyCard> cards) {
    return with(new Hosts(hosts.systems(), cards));
  }

  private Region with(Hosts other) {
    return new Region(names, members, other, calendars, logistics, numbers, policy);
  }

  /** The region with one of its calendars otherwise: same code. */
  public Region with(OpeningCalendar calendar) {
    Map<String, OpeningCalendar> openings = new LinkedHashMap<>(calendars.openings());
    openings.put(calendar.code(), calendar);
    Calendars other = new Calendars(calendars.zone(), openings, calendars.terms());
    return new Region(names, members, hosts, other, logistics, numbers, policy);
  }

  /** The region with one of its routes otherwise: same code. */
  public Region with(Route route) {
    Map<String, Route> routes = new LinkedHashMap<>(logistics.routes());
    routes.put(route.code(), route);
    Logistics other = new Logistics(routes, logistics.hubs(), logistics.express());
    return new Region(names, members, hosts, calendars, other, numbers, policy);
  }

  /** The region with other deadlines. */
  public Region with(Deadlines deadlines) {
    Policy other =
        new Policy(
            policy.readerTypes(),
            policy.itemTypes(),
            policy.rights(),
            deadlines,
            policy.fees(),
            policy.standards());
    return new Region(names, members, hosts, calendars, logistics, numbers, other);
  }
}
