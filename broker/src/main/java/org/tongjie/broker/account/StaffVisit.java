package org.tongjie.broker.account;

import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A request by a member of staff who is signed in.
 *
 * @param byCard whether the member took over with a card alone
 * @param token the session's
 * @param region what holds now
 */
public record StaffVisit(Staff staff, boolean byCard, SecretToken token, Region region) {

  /** Whether the member has a role in this session. */
  public boolean has(Role role) {
    return staff.roles().contains(role) && (!byCard || role == Role.DESK);
  }

  /** Whether the member may act for a library: the own, those below it, or all. */
  public boolean actsFor(AgencySymbol agency) {
    return reachesAll() || region.isSelfOrBelow(agency, staff.agency());
  }

  private boolean reachesAll() {
    return staff.roles().stream().anyMatch(role -> role.isEverywhere() && has(role));
  }

  /** Whether the member may let happen at a desk what the rules stop. */
  public boolean headsDesks() {
    return has(Role.HEAD_LIBRARY) || has(Role.CONSORTIUM);
  }

  /** The libraries the member may act for, in the region's order. */
  public List<AgencySymbol> agencies() {
    return region.agencies().stream().map(RegionAgency::symbol).filter(this::actsFor).toList();
  }

  /** How records of acts name the member. */
  public String actor() {
    return staff.actor();
  }

  /** The same for acts at a place of a library, which is named where it is not the own. */
  public String actorAt(Place place) {
    return actorFor(place.agency());
  }

  /** The same for acts for a library, which is named where it is not the own. */
  public String actorFor(AgencySymbol agency) {
    return agency.equals(staff.agency()) ? actor() : actor() + " for " + agency;
  }

  /** The place of a code, if the member may act there. */
  public Optional<Place> place(String code) {
    return region.places().stream()
        .filter(place -> place.code().value().equals(code) && actsFor(place.agency()))
        .findFirst();
  }

  /** What every form of this session carries. */
  public String formToken() {
    return token.formToken();
  }

  /** Whether a form was sent from a page of this session. */
  public boolean isOwnForm(String given) {
    return token.isFormToken(given);
  }
}
