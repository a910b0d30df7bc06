package org.tongjie.broker.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.catalog.directory.AgencySymbol;

/** Whether agencies and places name what is there, and readers find a place of each. */
final class MembersCheck {
  private final Region region;
  private final Findings findings;

  MembersCheck(Region region) {
    this.region = region;
    this.findings = new Findings(region);
  }

  List<Finding> findings() {
    Map<Isil, AgencySymbol> isils = new HashMap<>();
    for (RegionAgency agency : region.agencies()) {
      check(agency, "agencies." + agency.symbol());
      agency
          .isil()
          .flatMap(isil -> Optional.ofNullable(isils.put(isil, agency.symbol())))
          .ifPresent(other ->
              findings.error(
                  "agencies." + agency.symbol() + ".isil", Said.of(Complaint.ISIL_TWICE, other)));
    }
    region.places().forEach(place -> check(place, "places." + place.code()));
    return findings.all();
  }

  private void check(RegionAgency agency, String path) {
    findings.agency(path + ".parent", agency.parent());
    findings.agency(path + ".operator", agency.stewardship().operator());
    findings.agency(path + ".stockOwner", agency.stewardship().stockOwner());
    agency
        .parent()
        .filter(parent -> isBelow(parent, agency.symbol()))
        .ifPresent(
            parent -> findings.error(path + ".parent", Said.of(Complaint.HEAD_SELF, parent)));
    agency.termTime().ifPresent(time -> check(time, path));
    List<Place> places = region.placesOf(agency.symbol());
    if (places.stream().noneMatch(Place::pickup)) {
      findings.warning(path, Said.of(Complaint.PICKUP_NONE));
    }
    if (places.stream().filter(Place::main).count() > 1) {
      findings.error(path, Said.of(Complaint.MAIN_TWO));
    }
  }

  private boolean isBelow(AgencySymbol agency, AgencySymbol head) {
    return region.isSelfOrBelow(agency, head);
  }

  private void check(TermTime time, String path) {
    findings.known(
        path + ".terms", Complaint.Noun.TERMS, time.terms(), region.calendars().terms().keySet());
    time.holidayPickup()
        .ifPresent(place -> {
          findings.place(path + ".holidayPickup", place);
          if (region.place(place).filter(known -> !known.pickup()).isPresent()) {
            findings.error(path + ".holidayPickup", Said.of(Complaint.PICKUP_NOT, place));
          }
        });
  }

  private void check(Place place, String path) {
    findings.agency(path + ".agency", place.agency());
    findings.known(
        path + ".calendar",
        Complaint.Noun.CALENDAR,
        place.calendar(),
        region.calendars().openings().keySet());
  }
}
