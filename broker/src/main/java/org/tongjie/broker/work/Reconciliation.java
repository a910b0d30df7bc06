package org.tongjie.broker.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierRequest;

/**
 * Compares what we believe of a system's holds and loans with what the system says, and tells the
 * requests what happened there without us: a hold cancelled, a book lent at the counter.
 */
final class Reconciliation {
  private static final int PAGE = 100;
  private final OpenAttempts open;
  private final Applier applier;

  Reconciliation(OpenAttempts open, Applier applier) {
    this.open = open;
    this.applier = applier;
  }

  /**
   * Goes through all open attempts at one system, page by page.
   *
   * @throws org.tongjie.broker.ils.IlsException when the system gives no usable answer about one,
   *     once the others are compared, or about many in a row; what was not compared is compared
   *     next time
   */
  void run(Connector connector, Instant now) {
    Containment each = new Containment();
    Optional<RequestId> last = Optional.empty();
    List<PatronRequest> page = open.after(connector.system(), last, PAGE);
    while (!page.isEmpty()) {
      for (PatronRequest request : page) {
        request.suppliers().stream()
            .filter(attempt -> attempt.candidate().system().equals(connector.system()))
            .forEach(attempt -> each.each(() -> compare(connector, request, attempt, now)));
      }
      last = Optional.of(page.getLast().id());
      page = page.size() < PAGE ? List.of() : open.after(connector.system(), last, PAGE);
    }
    each.end();
  }

  private void compare(
      Connector connector, PatronRequest request, SupplierRequest attempt, Instant now) {
    String id = "compared-" + request.id() + "-" + attempt.number() + "-" + now.toEpochMilli();
    new Comparison(connector, request, attempt, now)
        .event()
        .ifPresent(event ->
            applier.apply(
                request.id(),
                new Applier.Happening(
                    event, id, Optional.empty(), "system " + connector.system())));
  }
}
