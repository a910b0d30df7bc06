package org.tongjie.broker.work;

import java.util.List;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.work.LendingWorld.Kind;
import org.tongjie.catalog.directory.AgencySymbol;

/** Asks libraries of these kinds in this order, whatever the wish. */
record FixedRota(List<Kind> kinds, Region region) implements SupplierChoice {
  FixedRota {
    kinds = List.copyOf(kinds);
  }

  @Override
  public Choice choose(PatronRequest request) {
    int tried = request.suppliers().size();
    if (tried == kinds.size()) {
      return new Choice.Nobody(
          request.suppliers().stream()
              .map(one -> one.candidate().item().owner() + ": " + one.reason())
              .toList());
    }
    Kind kind = kinds.get(tried);
    AgencySymbol agency = new AgencySymbol(kind.name());
    boolean shared = request.wish().card().issuer().equals(agency);
    return new Choice.Chosen(
        new Candidate(
            new ItemKey(agency, LendingWorld.barcode(kind)),
            LendingWorld.place(kind),
            new SystemCode("S-" + kind),
            shared ? request.wish().card() : new CardKey(agency, "GJ-DESK"),
            path(kind, shared),
            new SystemCode(
                "S-" + region.place(request.wish().pickup()).orElseThrow().agency().value()),
            new Candidate.LoanTerms(30, 1)));
  }

  private static Candidate.Path path(Kind kind, boolean shared) {
    if (kind == Kind.DESK) {
      return Candidate.Path.DESK;
    }
    return shared ? Candidate.Path.NATIVE : Candidate.Path.BROKERED;
  }
}
