package org.tongjie.z3950.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.MergedHoldings.Held;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.OpacRecord;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsAndCirc;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsCodes;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsLocation;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsNotes;
import org.tongjie.z3950.pdu.OpacRecord.Volume;

/**
 * OPAC records: a holding for each place of each library. Circulation is not given, which is
 * another thing than an item that cannot be had.
 */
final class OpacWriter {
  private OpacWriter() {}

  static OpacRecord write(
      ClusterRecord cluster, byte[] marc21, Function<AgencySymbol, Agency> directory) {
    List<OpacRecord.Holding> holdings = new ArrayList<>();
    for (Held held : cluster.holdings()) {
      Agency library = directory.apply(held.library());
      if (held.holdings().isEmpty()) {
        holdings.add(holding(library, new Holding("", "", "", "", List.of())));
      }
      held.holdings().forEach(holding -> holdings.add(holding(library, holding)));
    }
    return new OpacRecord(External.octets(RecordSyntax.MARC21.oid(), Octets.of(marc21)), holdings);
  }

  private static HoldingsAndCirc holding(Agency library, Holding holding) {
    String place = holding.location().isEmpty() ? holding.owner() : holding.location();
    List<Volume> volumes =
        holding.items().stream()
            .map(Holding.Item::volume)
            .filter(volume -> !volume.isEmpty())
            .distinct()
            .map(volume -> new Volume(volume, null, null))
            .toList();
    return new HoldingsAndCirc(
        HoldingsCodes.NONE,
        new HoldingsLocation(library.symbol().value(), library.name(), given(place), null),
        given(holding.callNumber()),
        null,
        HoldingsNotes.NONE,
        given(holding.statement()),
        volumes.isEmpty() ? null : volumes,
        null);
  }

  private static @Nullable String given(String value) {
    return value.isEmpty() ? null : value;
  }
}
