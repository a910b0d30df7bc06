package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.region.Finding;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Names;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.region.Route;
import org.tongjie.broker.web.view.RegionTreeView.Node;
import org.tongjie.broker.web.view.RegionTreeView.Tree;
import org.tongjie.catalog.directory.AgencySymbol;

/** What the pages of a region show of it. */
public final class RegionPresenter {
  /** Where the pages of the region are. */
  public static final String BASE = "/staff/region";

  private final Region region;
  private final Language language;
  private final Messages messages;

  public RegionPresenter(Region region, Language language) {
    this.region = region;
    this.language = language;
    this.messages = Messages.in(language);
  }

  /** The overview: three trees, what to look at, who changed what. */
  public RegionTreeView tree(String version, List<Finding> findings, List<String> history) {
    return new RegionTreeView(
        name(region.names()),
        version,
        List.of(agencies(), systems(), routes()),
        parts(),
        findings.stream().map(finding -> finding.in(language)).toList(),
        history);
  }

  private List<TextLink> parts() {
    List<TextLink> parts = new ArrayList<>();
    parts.add(link("/deadlines/all", messages.text("region.deadlines")));
    parts.add(link("/proxycards/all", messages.text("region.proxyCards")));
    region
        .calendars()
        .openings()
        .keySet()
        .forEach(
            code -> parts.add(link("/calendars/" + code, messages.text("region.calendar", code))));
    parts.add(link("/text/all", messages.text("region.text")));
    return parts;
  }

  private static TextLink link(String path, String text) {
    return new TextLink(text, null, BASE + path);
  }

  private Tree agencies() {
    List<Node> nodes = new ArrayList<>();
    region.agencies().stream()
        .filter(agency -> agency.parent().isEmpty())
        .forEach(agency -> descend(agency, 0, nodes));
    return new Tree(messages.text("region.tree.agencies"), nodes);
  }

  private void descend(RegionAgency agency, int depth, List<Node> nodes) {
    String href = BASE + "/agencies/" + agency.symbol();
    nodes.add(new Node(depth, name(agency.names()), href, agency.symbol().value()));
    region
        .placesOf(agency.symbol())
        .forEach(place ->
            nodes.add(
                new Node(
                    depth + 1,
                    name(place.names()),
                    BASE + "/calendars/" + place.calendar(),
                    place.pickup() ? messages.text("region.places.pickup") : "")));
    region.agencies().stream()
        .filter(below -> below.parent().equals(Optional.of(agency.symbol())))
        .forEach(below -> descend(below, depth + 1, nodes));
  }

  private String state(Ils system) {
    String kind =
        system.kind() == Ils.Kind.DESK ? messages.text("desk.lanes.byHand") : system.kind().name();
    return system.switches().on() ? kind : kind + " · " + messages.text("desk.lanes.off");
  }

  private Tree systems() {
    List<Node> nodes = new ArrayList<>();
    for (Ils system : region.systems()) {
      String href = BASE + "/systems/" + system.code();
      nodes.add(new Node(0, system.name(), href, state(system)));
      system.served().forEach(one -> nodes.add(new Node(1, agency(one.agency()), "", "")));
    }
    return new Tree(messages.text("region.tree.systems"), nodes);
  }

  private Tree routes() {
    List<Node> nodes = new ArrayList<>();
    for (Route route : region.logistics().routes().values()) {
      nodes.add(
          new Node(0, name(route.names()), BASE + "/routes/" + route.code(), route.carrier()));
      route.stops().forEach(stop -> nodes.add(new Node(1, stop(stop), "", "")));
    }
    return new Tree(messages.text("region.tree.routes"), nodes);
  }

  private String stop(Route.Stop stop) {
    String place =
        region.place(stop.place()).map(Place::names).map(this::name).orElse(stop.place().value());
    return stop.written() + " " + place;
  }

  /** A name in the page's language, the official one where there is no other. */
  String name(Names names) {
    boolean english = language == Language.ENGLISH && !names.english().isEmpty();
    return english ? names.english() : names.chinese();
  }

  private String agency(AgencySymbol symbol) {
    return region.agency(symbol).map(RegionAgency::names).map(this::name).orElse(symbol.value());
  }

  /** What is known of an agency. */
  public RegionFormView agency(RegionAgency agency, int version) {
    return new RegionFormView(
        messages.text("region.agency", name(agency.names())),
        "",
        version,
        facts(agency),
        List.of(),
        List.of(),
        "",
        "");
  }

  private List<Fact> facts(RegionAgency agency) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            messages.text("region.fact.tier"),
            Stream.of(messages.text("region.tier." + agency.tier().name()))));
    facts.add(
        fact(messages.text("region.fact.parent"), agency.parent().stream().map(this::agency)));
    facts.add(
        fact(
            messages.text("region.fact.operator"),
            agency.stewardship().operator().stream().map(this::agency)));
    facts.add(
        fact(
            messages.text("region.fact.stockOwner"),
            agency.stewardship().stockOwner().stream().map(this::agency)));
    facts.add(
        fact(
            messages.text("region.fact.system"),
            region.systemOf(agency.symbol()).stream().map(Ils::name)));
    facts.add(
        fact(messages.text("region.fact.isil"), agency.isil().stream().map(Object::toString)));
    facts.add(
        fact(
            messages.text("region.fact.contact"),
            Stream.of(agency.contact().name(), agency.contact().phone(), agency.contact().mail())));
    facts.add(new Fact(messages.text("region.fact.places"), places(agency)));
    facts.add(
        fact(
            messages.text("region.fact.proxyCards"),
            region.hosts().proxyCards().stream()
                .filter(card -> card.borrower().equals(agency.symbol()))
                .map(card -> card.system() + " " + card.card().number())));
    facts.removeIf(fact -> fact.values().isEmpty());
    return facts;
  }

  private List<TextLink> places(RegionAgency agency) {
    return region.placesOf(agency.symbol()).stream()
        .map(place -> link("/calendars/" + place.calendar(), name(place.names())))
        .toList();
  }

  /** What is known of a route besides its days. */
  public List<Fact> facts(Route route) {
    return List.of(
        fact(messages.text("region.fact.stops"), route.stops().stream().map(this::stop)));
  }

  /** What is known of a system besides its connector. */
  public List<Fact> facts(Ils system) {
    return List.of(
        fact(
            messages.text("region.fact.agencies"),
            system.served().stream().map(one -> agency(one.agency()))));
  }

  /** The places that keep some opening hours. */
  public List<Fact> facts(String calendar) {
    return List.of(
        fact(
            messages.text("region.fact.places"),
            region.places().stream()
                .filter(place -> place.calendar().equals(calendar))
                .map(place -> name(place.names()))));
  }

  private static Fact fact(String label, Stream<String> values) {
    return new Fact(
        label,
        values
            .filter(value -> !value.isEmpty())
            .map(value -> new TextLink(value, null, ""))
            .collect(Collectors.toList()));
  }
}
