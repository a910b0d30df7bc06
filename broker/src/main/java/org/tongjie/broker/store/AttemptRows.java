package org.tongjie.broker.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.Whereabouts;

/** What the tables say of a request beside its document. */
final class AttemptRows {
  private AttemptRows() {}

  /** The attempts of which a step began or changed the row. */
  static List<SupplierRequest> changed(Optional<PatronRequest> before, PatronRequest after) {
    return after.suppliers().stream()
        .filter(attempt ->
            before
                .flatMap(request -> request.supplier(attempt.number()))
                .filter(known -> known.equals(attempt) || isSameRow(known, attempt))
                .isEmpty())
        .toList();
  }

  /** Whether nothing changed that the row says; whom an attempt asks never changes. */
  private static boolean isSameRow(SupplierRequest known, SupplierRequest attempt) {
    return known.state() == attempt.state()
        && known.since().equals(attempt.since())
        && known.deadline().equals(attempt.deadline())
        && known.whereabouts().equals(attempt.whereabouts());
  }

  static JsonWriter row(RequestId request, SupplierRequest attempt) {
    JsonWriter row =
        new JsonWriter()
            .value("request", request.toString())
            .value("number", attempt.number())
            .value("owner", attempt.candidate().item().owner().value())
            .value("barcode", attempt.candidate().item().barcode())
            .value("home", attempt.home().value())
            .value("system", attempt.candidate().system().value())
            .value("state", attempt.state().name())
            .text("since", attempt.since())
            .text("deadline", attempt.deadline());
    return switch (attempt.whereabouts()) {
      case Whereabouts.OnTheWay(var from, var to) -> row.value("bound_for", to.value());
      case Whereabouts.At(var place) -> row.value("stands_at", place.value());
      case Whereabouts.Home home -> row;
      case Whereabouts.WithReader reader -> row;
      case Whereabouts.Unknown unknown -> row;
    };
  }

  /** Agencies of which somebody has to look after the request: the reader's and the item's. */
  static Set<String> concernedBy(PatronRequest request) {
    Set<String> agencies = new TreeSet<>();
    for (Attention attention : request.attentions()) {
      agencies.add(request.wish().card().issuer().value());
      request
          .supplier(attention.attempt())
          .ifPresent(attempt -> agencies.add(attempt.candidate().item().owner().value()));
    }
    return agencies;
  }
}
