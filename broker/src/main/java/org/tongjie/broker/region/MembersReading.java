package org.tongjie.broker.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.tongjie.catalog.directory.Agency;

/** Agencies and places from the tree of a region's file. */
final class MembersReading {
  private MembersReading() {}

  static Members read(Entries entries) {
    return Members.of(
        entries.keyed("agencies", "symbol", MembersReading::agency),
        entries.keyed("places", "code", MembersReading::place));
  }

  private static RegionAgency agency(JsonNode entry, String path) {
    Fields fields =
        Fields.of(
            entry,
            path,
            "symbol",
            "name",
            "nameEn",
            "tier",
            "isil",
            "parent",
            "operator",
            "stockOwner",
            "contact",
            "terms",
            "holidayPickup");
    return new RegionAgency(
        fields.value("symbol", Code::agency),
        RegionReading.names(fields),
        fields.choice("tier", Agency.Tier.class),
        fields.optional("isil", Isil::new),
        fields.optional("parent", Code::agency),
        new Stewardship(
            fields.optional("operator", Code::agency), fields.optional("stockOwner", Code::agency)),
        contact(fields),
        termTime(fields));
  }

  private static Contact contact(Fields agency) {
    if (!agency.has("contact")) {
      return Contact.NONE;
    }
    Fields fields =
        Fields.of(agency.node("contact"), agency.path("contact"), "name", "phone", "mail");
    return new Contact(
        fields.optional("name").orElse(""),
        fields.optional("phone").orElse(""),
        fields.optional("mail").orElse(""));
  }

  private static Optional<TermTime> termTime(Fields agency) {
    Optional<PlaceCode> holidayPickup = agency.optional("holidayPickup", PlaceCode::new);
    if (holidayPickup.isPresent() && !agency.has("terms")) {
      throw new FieldException(agency.path("holidayPickup"), Said.of(Complaint.TERMS_NEEDED));
    }
    return agency.optional("terms").map(terms -> new TermTime(terms, holidayPickup));
  }

  private static Place place(JsonNode entry, String path) {
    Fields fields =
        Fields.of(
            entry,
            path,
            "code",
            "agency",
            "name",
            "nameEn",
            "kind",
            "calendar",
            "pickup",
            "main",
            "address",
            "latitude",
            "longitude",
            "staffed",
            "gateCounter");
    Place.Kind kind = fields.choice("kind", Place.Kind.class, Place.Kind.DESK);
    return new Place(
        fields.value("code", PlaceCode::new),
        fields.value("agency", Code::agency),
        RegionReading.names(fields),
        kind,
        fields.text("calendar"),
        fields.flag("pickup", kind != Place.Kind.DEPOT),
        fields.flag("main", false),
        site(fields, kind));
  }

  private static Site site(Fields fields, Place.Kind kind) {
    return new Site(
        fields.optional("address").orElse(""),
        coordinates(fields),
        fields.flag("staffed", kind.usuallyStaffed()),
        fields.flag("gateCounter", false));
  }

  private static Optional<Coordinates> coordinates(Fields fields) {
    if (!fields.has("latitude") && !fields.has("longitude")) {
      return Optional.empty();
    }
    JsonNode latitude = fields.node("latitude");
    JsonNode longitude = fields.node("longitude");
    if (!latitude.isNumber() || !longitude.isNumber()) {
      throw new FieldException(fields.path("latitude"), Said.of(Complaint.LONGITUDE_NEEDED));
    }
    return Optional.of(
        fields.make(() -> new Coordinates(latitude.doubleValue(), longitude.doubleValue())));
  }
}
