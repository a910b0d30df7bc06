package org.tongjie.broker.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.directory.AgencySymbol;

/** Findings in the making, and the references that most of them are about. */
final class Findings {
  private final Region region;
  private final List<Finding> found = new ArrayList<>();

  Findings(Region region) {
    this.region = region;
  }

  List<Finding> all() {
    return List.copyOf(found);
  }

  void error(String path, Said said) {
    found.add(Finding.error(path, said));
  }

  void warning(String path, Said said) {
    found.add(Finding.warning(path, said));
  }

  void agency(String path, AgencySymbol symbol) {
    known(path, Complaint.Noun.AGENCY, symbol, region.members().agencies().keySet());
  }

  void agency(String path, Optional<AgencySymbol> symbol) {
    symbol.ifPresent(present -> agency(path, present));
  }

  void place(String path, PlaceCode code) {
    known(path, Complaint.Noun.PLACE, code, region.members().places().keySet());
  }

  void system(String path, SystemCode code) {
    known(path, Complaint.Noun.SYSTEM, code, region.hosts().systems().keySet());
  }

  /** Complains about a name that is not among those there are, and names the nearest. */
  <T> void known(String path, Complaint.Noun kind, T name, Collection<T> names) {
    if (!names.contains(name)) {
      error(
          path,
          Fields.unknownName(kind, name.toString(), names.stream().map(Object::toString).toList()));
    }
  }
}
