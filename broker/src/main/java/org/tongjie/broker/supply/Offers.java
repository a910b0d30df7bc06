package org.tongjie.broker.supply;

import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.ProxyCard;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.routing.Ranked;
import org.tongjie.catalog.directory.AgencySymbol;

/** What routing offers, as the workflow asks for it: with the system, the card and the way. */
public final class Offers {
  private Offers() {}

  /**
   * The candidate that an offer amounts to.
   *
   * @param copy what the catalogue says of the item
   */
  public static Candidate candidate(
      Region region, PatronRequest request, Ranked offer, Candidate.Copy copy) {
    AgencySymbol owner = offer.item().item().owner();
    SystemCode system = systemOf(region, owner);
    CardKey own = request.wish().card();
    CardKey card =
        offer.readersCard()
            ? own
            : region
                .proxyCard(system, own.issuer())
                .map(ProxyCard::card)
                .orElseGet(() -> new CardKey(own.issuer(), own.issuer().value()));
    return new Candidate(
        offer.item().item(),
        offer.item().home(),
        system,
        card,
        offer.path(),
        pickupSystem(region, request.wish().pickup(), system),
        offer.terms(),
        copy);
  }

  private static SystemCode systemOf(Region region, AgencySymbol agency) {
    return region.systemOf(agency).map(Ils::code).orElseGet(() -> new SystemCode(agency.value()));
  }

  private static SystemCode pickupSystem(Region region, PlaceCode pickup, SystemCode otherwise) {
    return region
        .place(pickup)
        .map(Place::agency)
        .map(agency -> systemOf(region, agency))
        .orElse(otherwise);
  }
}
