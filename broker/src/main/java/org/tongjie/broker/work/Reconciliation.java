package org.tongjie.broker.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierRequest;

/**
 * Compares what we believe of a system's holds and loans with what the system says, and tells the
 * requests what happened there without us: a hold cancelled, a book lent at the counter. What is
 * gone ends only where the system has not forgotten much at once: then staff decide.
 */
final class Reconciliation {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
  private static final int PAGE = 100;
  private final OpenAttempts open;
  private final Applier applier;
  private final SystemLosses losses;

  Reconciliation(OpenAttempts open, Applier applier, SystemLosses losses) {
    this.open = open;
    this.applier = applier;
    this.losses = losses;
  }

  /**
   * Goes through all open attempts at one system, page by page.
   *
   * @throws org.tongjie.broker.ils.IlsException when the system gives no usable answer about one,
   *     once the others are compared, or about many in a row; what was not compared is compared
   *     next time
   */
  void run(Connector connector, Instant now) {
    new Pass(connector, now).run();
  }

  /** One way through a system's open attempts. */
  private final class Pass {
    private final Connector connector;
    private final SystemCode system;
    private final Instant now;
    private final Optional<SystemLosses.Loss> known;
    private final Containment each = new Containment();
    private final Vanished vanished = new Vanished();
    private final List<Runnable> endings = new ArrayList<>();
    private boolean complete;

    private Pass(Connector connector, Instant now) {
      this.connector = connector;
      this.system = connector.system();
      this.now = now;
      this.known = losses.of(system);
    }

    private void run() {
      try {
        compareAll();
      } finally {
        settle();
      }
      each.end();
    }

    private void compareAll() {
      Optional<RequestId> last = Optional.empty();
      List<PatronRequest> page = open.after(system, last, PAGE);
      while (!page.isEmpty()) {
        for (PatronRequest request : page) {
          request.suppliers().stream()
              .filter(attempt -> attempt.candidate().system().equals(system))
              .forEach(attempt -> each.each(() -> compare(request, attempt)));
        }
        last = Optional.of(page.getLast().id());
        page = page.size() < PAGE ? List.of() : open.after(system, last, PAGE);
      }
      complete = !each.hasFailed();
    }

    private void compare(PatronRequest request, SupplierRequest attempt) {
      Comparison.Found found = new Comparison(connector, request, attempt, now).found();
      found.there().ifPresent(there -> vanished.note(request.wish().person(), attempt, there));
      found
          .event()
          .ifPresent(event -> {
            if (isEnding(event)) {
              endings.add(() -> tell(request, attempt, event));
            } else {
              tell(request, attempt, event);
            }
          });
    }

    private void tell(PatronRequest request, SupplierRequest attempt, Event event) {
      String id = "compared-" + request.id() + "-" + attempt.number() + "-" + now.toEpochMilli();
      applier.apply(
          request.id(),
          new Applier.Happening(event, id, Optional.empty(), "system " + connector.system()));
    }

    /** Ends what is gone, unless staff have to say first whether it is over. */
    private void settle() {
      boolean confirmed = known.flatMap(SystemLosses.Loss::confirmedBy).isPresent();
      boolean restored = known.isPresent() && complete && vanished.gone() == 0;
      if (!confirmed && !restored && (known.isPresent() || vanished.isMass())) {
        raise();
        return;
      }
      endings.forEach(each::each);
      if (known.isPresent() && complete) {
        losses.end(system);
        LOG.info("System {}: what was gone is back, or staff say that it is over", system);
      }
    }

    private void raise() {
      if (known.isEmpty()) {
        losses.tell(new SystemLosses.Loss(system, now, vanished.gone(), Optional.empty()));
        LOG.warn(
            "System {} has forgotten {} holds and loans at once; nothing ends until staff say so",
            system,
            vanished.gone());
      }
    }
  }

  /** Whether something is over that the system only does not know any more. */
  private static boolean isEnding(Event event) {
    return event instanceof Event.HoldGone
        || event instanceof Event.TakenBack
        || (event instanceof Event.Received received && received.atOwner());
  }
}
