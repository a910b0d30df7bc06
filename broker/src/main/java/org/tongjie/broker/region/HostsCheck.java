package org.tongjie.broker.region;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongjie.catalog.directory.AgencySymbol;

/** Whether systems can be reached, and know the libraries they are to lend to. */
final class HostsCheck {
  private final Region region;
  private final ConnectorCheck connectors;
  private final Findings findings;
  private final Map<AgencySymbol, SystemCode> served = new HashMap<>();

  HostsCheck(Region region, ConnectorCheck connectors) {
    this.region = region;
    this.connectors = connectors;
    this.findings = new Findings(region);
  }

  List<Finding> findings() {
    for (Ils system : region.systems()) {
      String path = "systems." + system.code();
      system.served().forEach(one -> check(system, one, path + ".agencies." + one.agency()));
      if (system.served().isEmpty()) {
        findings.warning(path, Said.of(Complaint.SYSTEM_SERVES_NONE));
      }
      checkConnection(system, path);
    }
    proxyCards();
    region.systems().forEach(this::missingCards);
    return findings.all();
  }

  private void check(Ils system, Ils.Served one, String path) {
    findings.agency(path, one.agency());
    SystemCode other = served.put(one.agency(), system.code());
    if (other != null) {
      findings.error(path, Said.of(Complaint.SYSTEM_TWO, other));
    }
    for (PlaceCode place : one.places().keySet()) {
      findings.place(path + ".places", place);
    }
  }

  private void checkConnection(Ils system, String path) {
    boolean desk = system.kind() == Ils.Kind.DESK;
    if (desk != system.address().isEmpty()) {
      findings.error(
          path + ".address", Said.of(desk ? Complaint.DESK_ADDRESS : Complaint.ADDRESS_MISSING));
    }
    if (desk && system.switches().signIn()) {
      findings.error(path + ".signIn", Said.of(Complaint.DESK_SIGN_IN));
    }
    connectors.problem(system).ifPresent(problem -> findings.error(path, problem));
  }

  private void proxyCards() {
    Set<List<Object>> pairs = new HashSet<>();
    int number = 0;
    for (ProxyCard card : region.hosts().proxyCards()) {
      String path = "proxyCards." + ++number;
      findings.system(path + ".system", card.system());
      findings.agency(path + ".borrower", card.borrower());
      if (!pairs.add(List.of(card.system(), card.borrower()))) {
        findings.error(path, Said.of(Complaint.CARDS_TWO, card.system(), card.borrower()));
      }
      region
          .system(card.system())
          .filter(system -> !system.serves(card.card().issuer()))
          .ifPresent(system ->
              findings.error(
                  path + ".issuer",
                  Said.of(Complaint.CARDS_ISSUER, card.card().issuer(), system.code())));
    }
  }

  private void missingCards(Ils system) {
    if (system.kind() == Ils.Kind.DESK) {
      return;
    }
    String missing =
        region.agencies().stream()
            .map(RegionAgency::symbol)
            .filter(agency -> region.placesOf(agency).stream().anyMatch(Place::pickup))
            .filter(agency -> !system.serves(agency))
            .filter(agency -> region.proxyCard(system.code(), agency).isEmpty())
            .map(AgencySymbol::value)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      findings.warning("systems." + system.code(), Said.of(Complaint.CARDS_MISSING, missing));
    }
  }
}
