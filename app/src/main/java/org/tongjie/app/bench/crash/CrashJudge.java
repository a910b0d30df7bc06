package org.tongjie.app.bench.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.ledger.Act;
import org.tongjie.simulator.ledger.Ledger;

/** Compares what is left with the systems' own ledgers. */
final class CrashJudge {
  private final List<PatronRequest> requests;
  private final List<SimulatedIls> systems;

  CrashJudge(List<PatronRequest> requests, List<SimulatedIls> systems) {
    this.requests = requests;
    this.systems = systems;
  }

  List<String> lost() {
    return requests.stream()
        .filter(request -> !request.isClosed() && request.attentions().isEmpty())
        .map(request -> request.id() + " " + request.state())
        .toList();
  }

  List<PatronRequest> listed() {
    return requests.stream().filter(request -> !request.attentions().isEmpty()).toList();
  }

  List<String> doubled() {
    return systems.stream()
        .flatMap(system -> system.ledger().doubledHolds().stream())
        .map(Ledger.Doubled::toString)
        .toList();
  }

  /** A hold that stands is known when an attempt at its item is not over. */
  List<String> orphaned() {
    Set<String> known = items(attempts().filter(attempt -> !attempt.isSettled()));
    return systems.stream()
        .flatMap(system -> system.ledger().openHolds().stream())
        .filter(hold -> !known.contains(hold.item()))
        .map(Act::toString)
        .toList();
  }

  /** A loan that stands is known when its item is away or a person is told. */
  List<String> forgottenLoans() {
    Set<String> known =
        items(
            requests.stream()
                .filter(request -> !request.isClosed())
                .flatMap(request -> request.suppliers().stream()));
    return systems.stream()
        .flatMap(system -> system.ledger().openLoans().stream())
        .filter(loan -> !known.contains(loan.item()))
        .map(this::told)
        .toList();
  }

  /** A loan with all that the systems did with its item, and what we believe of it. */
  private String told(Act loan) {
    String acts =
        systems.stream()
            .flatMap(system -> system.ledger().acts().stream())
            .filter(act -> act.item().equals(loan.item()))
            .map(Act::toString)
            .collect(Collectors.joining("\n    "));
    String ours =
        attempts()
            .filter(attempt -> attempt.candidate().item().barcode().equals(loan.item()))
            .map(SupplierRequest::toString)
            .collect(Collectors.joining("\n    "));
    return String.join("\n    ", loan.toString(), acts, ours);
  }

  List<String> promisedTwice() {
    Map<ItemKey, SupplierRequest> promised = new HashMap<>();
    List<String> twice = new ArrayList<>();
    attempts()
        .filter(attempt -> attempt.state() != SupplyState.SETTLED)
        .forEach(attempt -> {
          if (promised.put(attempt.candidate().item(), attempt) != null) {
            twice.add(attempt.candidate().item().toString());
          }
        });
    return twice;
  }

  private Stream<SupplierRequest> attempts() {
    return requests.stream().flatMap(request -> request.suppliers().stream());
  }

  private static Set<String> items(Stream<SupplierRequest> attempts) {
    Set<String> barcodes = new HashSet<>();
    attempts.forEach(attempt -> barcodes.add(attempt.candidate().item().barcode()));
    return barcodes;
  }
}
