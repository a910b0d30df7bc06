package org.tongjie.broker.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reader's request with all attempts to supply it.
 *
 * @param version counts its changes, so that two who change it at once are found out
 * @param outcome how it ended for the reader, once it did
 * @param since when it came into this state
 * @param deadline when the request's own waiting ends; see {@link #nextDeadline}
 * @param current the number of the attempt it relies on, or 0
 * @param suppliers the attempts, in order
 * @param attentions what needs a person
 * @param reason why it ended, in words for staff, or empty
 * @param consent whether staff agreed to copies that the rights leave to them
 */
public record PatronRequest(
    RequestId id,
    int version,
    Wish wish,
    RequestState state,
    Optional<Outcome> outcome,
    Instant since,
    Optional<Instant> deadline,
    int current,
    List<SupplierRequest> suppliers,
    List<Attention> attentions,
    String reason,
    boolean consent) {

  /** The attempt of this number. */
  public Optional<SupplierRequest> supplier(int number) {
    return number >= 1 && number <= suppliers.size()
        ? Optional.of(suppliers.get(number - 1))
        : Optional.empty();
  }

  /** The attempt it relies on. */
  public Optional<SupplierRequest> currentSupplier() {
    return supplier(current);
  }

  /** The attempts whose suppliers were asked and have neither sent nor refused, in order. */
  public List<SupplierRequest> promises() {
    return suppliers.stream().filter(attempt -> attempt.state().isPromise()).toList();
  }

  /** Whether a shared system brings the book to the pickup place that its hold names. */
  public boolean isBroughtBySystem() {
    return suppliers.stream()
        .filter(attempt -> attempt.candidate().path() == Candidate.Path.NATIVE)
        .anyMatch(attempt ->
            attempt.state().isPromise()
                || (attempt.number() == current && attempt.state() == SupplyState.SENT));
  }

  /** The next time at which something has to happen by itself. */
  public Optional<Instant> nextDeadline() {
    return Stream.concat(
            deadline.stream(), suppliers.stream().flatMap(attempt -> attempt.deadline().stream()))
        .min(Instant::compareTo);
  }

  /** Whether nothing more will happen unless an item turns up. */
  public boolean isClosed() {
    return state == RequestState.FINISHED
        && attentions.isEmpty()
        && suppliers.stream().allMatch(SupplierRequest::isSettled);
  }

  /** Whether the reader may still hope for the book and no item is on its way. */
  public boolean isLooking() {
    return state == RequestState.ROUTING
        || (state == RequestState.SUPPLYING
            && currentSupplier().stream().allMatch(attempt -> attempt.state().isPromise()));
  }
}
