package org.tongjie.broker.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.broker.ils.Capability;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.Marker;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.SupplierRequest;

/**
 * One effect about one attempt, with what is needed to do it.
 *
 * @param connector of the system it is done in; empty when the system was removed from the region
 * @param pickup what that system calls the pickup place, empty where it has no word for it
 */
record Task(
    PatronRequest request,
    SupplierRequest attempt,
    OutboxEntry entry,
    Optional<Connector> connector,
    String pickup,
    Instant now) {

  EffectKind kind() {
    return entry.effect().kind();
  }

  /** Whether the effect may have been done before, so that it is looked up first. */
  boolean mayBeDone() {
    return entry.tries() > 0 || isDoubted();
  }

  /** Whether it is done again because a person wants to know. */
  private boolean isDoubted() {
    return request.attentions().stream()
        .anyMatch(one ->
            one.kind() == Attention.Kind.ACT_IN_DOUBT
                && one.attempt() == attempt.number()
                && one.act() == kind());
  }

  boolean offers(Operation operation) {
    return connector.map(one -> one.capabilities().offers(operation)).orElse(false);
  }

  Capability capability(Operation operation) {
    return connector.map(one -> one.capabilities().of(operation)).orElse(Capability.NONE);
  }

  Connector system() {
    return connector.orElseThrow();
  }

  Marker marker() {
    return new Marker(entry.marker());
  }

  ItemKey item() {
    return attempt.candidate().item();
  }

  Performed done(Optional<LocalDate> due) {
    return happened(new Event.ActDone(now, attempt.number(), kind(), due));
  }

  Performed notOffered() {
    return happened(new Event.ActNotOffered(now, attempt.number(), kind()));
  }

  Performed refused(String reason) {
    return happened(new Event.ActRefused(now, attempt.number(), kind(), reason));
  }

  Performed inDoubt(String reason) {
    return happened(new Event.ActInDoubt(now, attempt.number(), kind(), reason));
  }

  /** It was asked for, no answer came, and the system cannot tell whether it was done. */
  Performed unproven() {
    return inDoubt("the system gave no answer and cannot tell whether it was done");
  }

  /** The same, unless a person who knew that wanted it to be tried. */
  Optional<Performed> unprovenTry() {
    return entry.tries() > 0 ? Optional.of(unproven()) : Optional.empty();
  }

  Performed happened(Event event) {
    return new Performed.Happened(event);
  }
}
