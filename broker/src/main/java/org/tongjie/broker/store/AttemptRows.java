package org.tongjie.broker.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.PatronRequest;
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
                .filter(known -> known.equals(attempt) || row(known).equals(row(attempt)))
                .isEmpty())
        .toList();
  }

  static ObjectNode row(SupplierRequest attempt) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("number", attempt.number())
        .put("owner", attempt.candidate().item().owner().value())
        .put("barcode", attempt.candidate().item().barcode())
        .put("home", attempt.home().value())
        .put("system", attempt.candidate().system().value())
        .put("state", attempt.state().name())
        .put("since", attempt.since().toString());
    attempt.deadline().ifPresent(time -> row.put("deadline", time.toString()));
    switch (attempt.whereabouts()) {
      case Whereabouts.OnTheWay(var from, var to) -> row.put("bound_for", to.value());
      case Whereabouts.At(var place) -> row.put("stands_at", place.value());
      case Whereabouts.Home home -> {}
      case Whereabouts.WithReader reader -> {}
      case Whereabouts.Unknown unknown -> {}
    }
    return row;
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
