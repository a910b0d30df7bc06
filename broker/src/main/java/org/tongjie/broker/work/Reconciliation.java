package org.tongjie.broker.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.request.Event;
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
   * @return how many events came of it
   * @throws org.tongjie.broker.ils.IlsException when the system gives no usable answer; what was
   *     not compared is compared next time
   */
  int run(Connector connector, Instant now) {
    int events = 0;
    Optional<RequestId> last = Optional.empty();
    List<PatronRequest> page = open.after(connector.system(), last, PAGE);
    while (!page.isEmpty()) {
      for (PatronRequest request : page) {
        events += compare(connector, request, now);
      }
      last = Optional.of(page.getLast().id());
      page = page.size() < PAGE ? List.of() : open.after(connector.system(), last, PAGE);
    }
    return events;
  }

  private int compare(Connector connector, PatronRequest request, Instant now) {
    int events = 0;
    for (SupplierRequest attempt : request.suppliers()) {
      if (attempt.candidate().system().equals(connector.system())) {
        Optional<Event> found = new Comparison(connector, request, attempt, now).event();
        if (found.isPresent()) {
          String id =
              "compared-" + request.id() + "-" + attempt.number() + "-" + now.toEpochMilli();
          applier.apply(
              request.id(),
              new Applier.Happening(
                  found.get(), id, Optional.empty(), "system " + connector.system()));
          events++;
        }
      }
    }
    return events;
  }
}
