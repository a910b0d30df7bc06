package org.tongjie.broker.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.Optional;

/** A region from the tree of its file. */
final class RegionReading {
  private static final String[] PARTS = {
    "name",
    "nameEn",
    "zone",
    "agencies",
    "places",
    "systems",
    "proxyCards",
    "calendars",
    "terms",
    "routes",
    "hubs",
    "express",
    "cardPatterns",
    "itemPatterns",
    "readerTypes",
    "itemTypes",
    "rights",
    "deadlines",
    "fees",
    "standards"
  };

  Region read(JsonNode root) {
    Entries entries = new Entries(root);
    Optional<Fields> top = entries.one(() -> Fields.of(root, "", PARTS));
    Optional<Names> names = top.flatMap(fields -> entries.one(() -> names(fields)));
    ZoneId zone =
        top.flatMap(fields ->
                entries.one(() -> fields.value("zone", Dates::zone, Calendars.USUAL_ZONE)))
            .orElse(Calendars.USUAL_ZONE);
    Members members = MembersReading.read(entries);
    Hosts hosts = HostsReading.read(entries);
    Calendars calendars = CalendarsReading.read(entries, zone);
    Logistics logistics = LogisticsReading.read(entries, root);
    Numbers numbers = NumbersReading.read(entries);
    Policy policy = PolicyReading.read(entries, root);
    if (names.isEmpty() || !entries.findings().isEmpty()) {
      throw new RegionFileException(entries.findings());
    }
    return new Region(names.get(), members, hosts, calendars, logistics, numbers, policy);
  }

  static Names names(Fields fields) {
    String chinese = fields.text("name");
    String english = fields.optional("nameEn").orElse("");
    return fields.make(() -> new Names(chinese, english));
  }
}
