package org.tongjie.broker.record;

import java.util.List;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.directory.Agency;

/** A library and what it holds. */
public record Holder(Agency agency, List<Holding> holdings) {

  public Holder {
    holdings = List.copyOf(holdings);
  }
}
