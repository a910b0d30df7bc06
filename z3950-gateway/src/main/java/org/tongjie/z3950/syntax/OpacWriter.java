package org.tongjie.z3950.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.tongjie.z3950.pdu.OpacRecord.Circulation;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsAndCirc;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsCodes;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsLocation;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsNotes;
import org.tongjie.z3950.pdu.OpacRecord.Volume;

/**
 * OPAC records: a holding for each place of each library. Circulation is given of items whose
 * status is known; not given is another thing than cannot be had.
 */
final class OpacWriter {
  private final Function<AgencySymbol, Agency> directory;
  private final LiveItems live;

  private OpacWriter(Function<AgencySymbol, Agency> directory, LiveItems live) {
    this.directory = directory;
    this.live = live;
  }

  static OpacRecord write(
      ClusterRecord cluster,
      byte[] marc21,
      Function<AgencySymbol, Agency> directory,
      LiveItems live) {
    return new OpacRecord(
        External.octets(RecordSyntax.MARC21.oid(), Octets.of(marc21)),
        new OpacWriter(directory, live).holdings(cluster));
  }

  private List<OpacRecord.Holding> holdings(ClusterRecord cluster) {
    List<OpacRecord.Holding> holdings = new ArrayList<>();
    for (Held held : cluster.holdings()) {
      Agency library = directory.apply(held.library());
      if (held.holdings().isEmpty()) {
        holdings.add(holding(library, new Holding("", "", "", "", List.of())));
      }
      held.holdings().forEach(holding -> holdings.add(holding(library, holding)));
    }
    return holdings;
  }

  private HoldingsAndCirc holding(Agency library, Holding holding) {
    String place = holding.location().isEmpty() ? holding.owner() : holding.location();
    List<Volume> volumes =
        holding.items().stream()
            .map(Holding.Item::volume)
            .filter(volume -> !volume.isEmpty())
            .distinct()
            .map(volume -> new Volume(volume, null, null))
            .toList();
    List<Circulation> circulation =
        holding.items().stream()
            .flatMap(item ->
                live.of(library.symbol(), item.barcode()).stream()
                    .map(now -> circulation(item, now)))
            .toList();
    return new HoldingsAndCirc(
        HoldingsCodes.NONE,
        new HoldingsLocation(library.symbol().value(), library.name(), given(place), null),
        given(callNumber(library, holding)),
        null,
        HoldingsNotes.NONE,
        given(holding.statement()),
        volumes.isEmpty() ? null : volumes,
        circulation.isEmpty() ? null : circulation);
  }

  private String callNumber(Agency library, Holding holding) {
    return holding.callNumber().isEmpty()
        ? holding.items().stream()
            .flatMap(item -> live.of(library.symbol(), item.barcode()).stream())
            .map(LiveItem::callNumber)
            .filter(number -> !number.isEmpty())
            .findFirst()
            .orElse("")
        : holding.callNumber();
  }

  private static Circulation circulation(Holding.Item item, LiveItem now) {
    return new Circulation(
        new OpacRecord.Availability(
            now.available(), now.due().orElse(null), null, restrictions(now).orElse(null)),
        item.barcode().strip(),
        now.condition() == LiveItem.Condition.LENT_OUT && !now.waiting(),
        now.waiting() || now.condition() == LiveItem.Condition.ON_HOLD_SHELF,
        given(item.volume()),
        null,
        null);
  }

  /** Why it cannot be had, in a word, where its due date does not say. */
  private static Optional<String> restrictions(LiveItem now) {
    return switch (now.condition()) {
      case ON_SHELF -> now.waiting() ? Optional.of("预约") : Optional.empty();
      case LENT_OUT -> Optional.empty();
      case ON_HOLD_SHELF -> Optional.of("预约待取");
      case IN_TRANSIT -> Optional.of("在途");
      case IN_PROCESS -> Optional.of("加工中");
      case NOT_FOR_LOAN -> Optional.of("只供馆内阅览");
      case MISSING -> Optional.of("暂时找不到");
      case LOST -> Optional.of("丢失");
    };
  }

  private static @Nullable String given(String value) {
    return value.isEmpty() ? null : value;
  }
}
