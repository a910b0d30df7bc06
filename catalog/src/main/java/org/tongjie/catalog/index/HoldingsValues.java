package org.tongjie.catalog.index;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.solr.common.SolrInputDocument;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.cluster.MergedHoldings;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.query.NumberForm;

/** What the libraries hold of a cluster: the stored lines, and the numbers that find them. */
final class HoldingsValues {
  /** Pieces of one library that a document lists; a run of a newspaper may have thousands. */
  private static final int MAX_PIECES = 500;

  private final Map<String, String> libraries = new LinkedHashMap<>();
  private final Set<String> barcodes = new LinkedHashSet<>();
  private final Set<String> callNumbers = new LinkedHashSet<>();

  /** The stored form of one library's holdings, in the making. */
  private static final class Library {
    private final StringBuilder stored;
    private int pieces;

    Library(StringBuilder stored) {
      this.stored = stored;
    }
  }

  HoldingsValues(List<Contribution> members, Function<AgencySymbol, Agency> directory) {
    for (MergedHoldings.Held held : MergedHoldings.of(members)) {
      AgencySymbol symbol = held.library();
      Library library =
          new Library(LibraryHoldings.begin(symbol.value(), directory.apply(symbol).name()));
      held.holdings().forEach(holding -> add(library, holding));
      libraries.put(symbol.value(), library.stored.toString());
    }
  }

  private void add(Library library, Holding holding) {
    String location = holding.location().isEmpty() ? holding.owner() : holding.location();
    String callNumber = holding.callNumber();
    if (!callNumber.isEmpty()) {
      callNumbers.add(NumberForm.callNumber(callNumber));
    }
    if (holding.items().isEmpty()) {
      append(library, location, callNumber, "");
    }
    for (Holding.Item item : holding.items()) {
      append(library, location, callNumber, item.barcode());
      if (!item.barcode().isEmpty()) {
        barcodes.add(NumberForm.plain(item.barcode()));
      }
    }
  }

  private static void append(Library library, String location, String callNumber, String barcode) {
    if (library.pieces++ < MAX_PIECES) {
      LibraryHoldings.append(library.stored, location, callNumber, barcode);
    }
  }

  void addTo(SolrInputDocument document) {
    ClusterDocument.addAll(document, IndexField.LIBRARY, libraries.keySet());
    ClusterDocument.addAll(document, IndexField.HOLDINGS, libraries.values());
    ClusterDocument.addAll(document, IndexField.BARCODE, barcodes);
    ClusterDocument.addAll(document, IndexField.CALL_NUMBER, callNumbers);
  }
}
