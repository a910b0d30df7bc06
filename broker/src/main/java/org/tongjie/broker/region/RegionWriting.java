package org.tongjie.broker.region;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The tree of a region's file from the region. */
final class RegionWriting {
  private RegionWriting() {}

  static ObjectNode write(Region region) {
    JsonObject root = new JsonObject().names(region.names());
    root.text("zone", region.calendars().zone());
    root.each("agencies", region.agencies(), RegionWriting::agency);
    root.each("places", region.places(), RegionWriting::place);
    root.each("systems", region.systems(), RegionWriting::system);
    root.each("proxyCards", region.hosts().proxyCards(), RegionWriting::proxyCard);
    CalendarsWriting.write(region, root);
    root.each("cardPatterns", region.numbers().cards(), RegionWriting::cardPattern);
    root.each("itemPatterns", region.numbers().items(), RegionWriting::itemPattern);
    PolicyWriting.write(region.policy(), root);
    return root.node();
  }

  private static JsonObject agency(RegionAgency agency) {
    Contact contact = agency.contact();
    return new JsonObject()
        .text("symbol", agency.symbol())
        .names(agency.names())
        .token("tier", agency.tier())
        .text("isil", agency.isil())
        .text("parent", agency.parent())
        .text("operator", agency.stewardship().operator())
        .text("stockOwner", agency.stewardship().stockOwner())
        .with(
            "contact",
            new JsonObject()
                .text("name", contact.name())
                .text("phone", contact.phone())
                .text("mail", contact.mail())
                .node())
        .text("terms", agency.termTime().map(TermTime::terms))
        .text("holidayPickup", agency.termTime().flatMap(TermTime::holidayPickup));
  }

  private static JsonObject place(Place place) {
    Site site = place.site();
    JsonObject written =
        new JsonObject()
            .text("code", place.code())
            .text("agency", place.agency())
            .names(place.names())
            .token("kind", place.kind())
            .text("calendar", place.calendar())
            .flag("pickup", place.pickup(), place.kind() != Place.Kind.DEPOT)
            .flag("main", place.main(), false)
            .text("address", site.address())
            .flag("staffed", site.staffed(), place.kind().usuallyStaffed())
            .flag("gateCounter", site.gateCounter(), false);
    site.coordinates()
        .ifPresent(point ->
            written.number("latitude", point.latitude()).number("longitude", point.longitude()));
    return written;
  }

  private static JsonObject system(Ils system) {
    JsonObject settings = new JsonObject();
    system.settings().forEach(settings::text);
    return new JsonObject()
        .text("code", system.code())
        .text("name", system.name())
        .token("kind", system.kind())
        .text("address", system.address())
        .each("agencies", system.served(), RegionWriting::served)
        .with("settings", settings.node())
        .text("user", system.login().map(Ils.Login::user))
        .text("secret", system.login().map(login -> login.secret().written()))
        .flag("on", system.switches().on(), true)
        .flag("signIn", system.switches().signIn(), false);
  }

  private static JsonObject served(Ils.Served served) {
    JsonObject places = new JsonObject();
    served.places().forEach((place, code) -> places.text(place.value(), code));
    return new JsonObject()
        .text("agency", served.agency())
        .texts("codes", served.codes())
        .with("places", places.node());
  }

  private static JsonObject proxyCard(ProxyCard card) {
    return new JsonObject()
        .text("system", card.system())
        .text("borrower", card.borrower())
        .text("issuer", card.card().issuer())
        .text("number", card.card().number());
  }

  private static JsonObject cardPattern(CardPattern pattern) {
    JsonObject written =
        new JsonObject()
            .text("issuer", pattern.issuer())
            .text("pattern", pattern.pattern())
            .text("readerType", pattern.readerType());
    return pattern.check() == CardPattern.Check.NONE
        ? written
        : written.token("check", pattern.check());
  }

  private static JsonObject itemPattern(ItemPattern pattern) {
    return new JsonObject().text("owner", pattern.owner()).text("pattern", pattern.pattern());
  }
}
