package org.tongjie.broker.request;

import static org.tongjie.broker.request.RequestState.FINISHED;
import static org.tongjie.broker.request.RequestState.LOANED;
import static org.tongjie.broker.request.RequestState.READY;
import static org.tongjie.broker.request.RequestState.ROUTING;
import static org.tongjie.broker.request.RequestState.SUBMITTED;
import static org.tongjie.broker.request.RequestState.SUPPLYING;
import static org.tongjie.broker.request.SupplyState.ASKING;
import static org.tongjie.broker.request.SupplyState.AT_PICKUP;
import static org.tongjie.broker.request.SupplyState.DOUBTFUL;
import static org.tongjie.broker.request.SupplyState.HELD;
import static org.tongjie.broker.request.SupplyState.LENT;
import static org.tongjie.broker.request.SupplyState.MISSING;
import static org.tongjie.broker.request.SupplyState.RETURNING;
import static org.tongjie.broker.request.SupplyState.SENT;
import static org.tongjie.broker.request.SupplyState.SETTLED;
import static org.tongjie.broker.request.SupplyState.WITHDRAWING;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ways from state to state, each with the events that lead there. The workflow may go no other
 * way; pages and {@code docs/request-states.md} are made from it.
 */
public final class StateTable {
  private static final Map<RequestState, Map<RequestState, Set<Class<? extends Event>>>> REQUEST =
      new LinkedHashMap<>();
  private static final Map<SupplyState, Map<SupplyState, Set<Class<? extends Event>>>> SUPPLY =
      new LinkedHashMap<>();

  static {
    way(SUBMITTED, ROUTING, Event.PatronAccepted.class);
    way(SUBMITTED, FINISHED, Event.CancelAsked.class, Event.ClockReached.class, Event.PatronRefused.class);
    way(ROUTING, SUPPLYING, Event.Received.class, Event.Sent.class, Event.SupplierChosen.class, Event.TakenBack.class);
    way(ROUTING, FINISHED, Event.CancelAsked.class, Event.ClockReached.class, Event.NobodyCanSupply.class);
    way(SUPPLYING, ROUTING, Event.ActDone.class, Event.ActInDoubt.class, Event.ActNotOffered.class, Event.ActRefused.class, Event.ClockReached.class, Event.Declined.class, Event.HoldGone.class, Event.HoldRefused.class, Event.LostReported.class, Event.Received.class, Event.TakenBack.class);
    way(SUPPLYING, READY, Event.Received.class, Event.TakenBack.class);
    way(SUPPLYING, LOANED, Event.HandedOut.class);
    way(SUPPLYING, FINISHED, Event.CancelAsked.class, Event.ClockReached.class);
    way(READY, ROUTING, Event.LostReported.class, Event.Received.class, Event.TakenBack.class);
    way(READY, SUPPLYING, Event.Received.class, Event.TakenBack.class);
    way(READY, LOANED, Event.HandedOut.class);
    way(READY, FINISHED, Event.CancelAsked.class, Event.ClockReached.class);
    way(LOANED, FINISHED, Event.ClaimedReturned.class, Event.LostReported.class, Event.Received.class, Event.TakenBack.class, Event.WrittenOff.class);
    way(FINISHED, LOANED, Event.HandedOut.class);
    way(ASKING, HELD, Event.ActDone.class, Event.HoldPlaced.class, Event.ListedForPull.class, Event.SupplierChosen.class);
    way(ASKING, WITHDRAWING, Event.CancelAsked.class, Event.ClockReached.class, Event.Declined.class, Event.LostReported.class, Event.Received.class, Event.Sent.class, Event.TakenBack.class);
    way(ASKING, DOUBTFUL, Event.ActInDoubt.class, Event.ActNotOffered.class);
    way(ASKING, SENT, Event.Received.class, Event.Sent.class, Event.TakenBack.class);
    way(ASKING, AT_PICKUP, Event.Received.class, Event.TakenBack.class);
    way(ASKING, LENT, Event.HandedOut.class);
    way(ASKING, SETTLED, Event.ActDone.class, Event.ActRefused.class, Event.HoldGone.class, Event.HoldRefused.class);
    way(HELD, WITHDRAWING, Event.CancelAsked.class, Event.ClockReached.class, Event.Declined.class, Event.LostReported.class, Event.Received.class, Event.Sent.class, Event.TakenBack.class);
    way(HELD, SENT, Event.Received.class, Event.Sent.class, Event.TakenBack.class);
    way(HELD, AT_PICKUP, Event.Received.class, Event.TakenBack.class);
    way(HELD, LENT, Event.HandedOut.class);
    way(HELD, SETTLED, Event.ActDone.class, Event.CancelAsked.class, Event.ClockReached.class, Event.Declined.class, Event.HoldGone.class, Event.LostReported.class, Event.Received.class, Event.Sent.class, Event.TakenBack.class);
    way(WITHDRAWING, DOUBTFUL, Event.ActInDoubt.class, Event.ActNotOffered.class, Event.ActRefused.class);
    way(WITHDRAWING, SENT, Event.Received.class, Event.Sent.class, Event.TakenBack.class);
    way(WITHDRAWING, AT_PICKUP, Event.Received.class, Event.TakenBack.class);
    way(WITHDRAWING, RETURNING, Event.Received.class, Event.TakenBack.class);
    way(WITHDRAWING, SETTLED, Event.ActDone.class, Event.ActRefused.class, Event.HoldGone.class, Event.HoldRefused.class);
    way(DOUBTFUL, WITHDRAWING, Event.StaffDecided.class);
    way(DOUBTFUL, SENT, Event.Received.class, Event.Sent.class, Event.TakenBack.class);
    way(DOUBTFUL, AT_PICKUP, Event.Received.class, Event.TakenBack.class);
    way(DOUBTFUL, RETURNING, Event.Received.class, Event.TakenBack.class);
    way(DOUBTFUL, SETTLED, Event.ActDone.class, Event.ActRefused.class, Event.HoldGone.class, Event.HoldRefused.class, Event.StaffDecided.class);
    way(SENT, AT_PICKUP, Event.Received.class, Event.TakenBack.class);
    way(SENT, LENT, Event.HandedOut.class);
    way(SENT, RETURNING, Event.Received.class, Event.TakenBack.class);
    way(SENT, MISSING, Event.ClockReached.class, Event.LostReported.class);
    way(SENT, SETTLED, Event.Received.class, Event.TakenBack.class);
    way(AT_PICKUP, SENT, Event.Received.class, Event.TakenBack.class);
    way(AT_PICKUP, LENT, Event.HandedOut.class);
    way(AT_PICKUP, RETURNING, Event.CancelAsked.class, Event.ClockReached.class);
    way(AT_PICKUP, MISSING, Event.LostReported.class);
    way(AT_PICKUP, SETTLED, Event.Received.class, Event.TakenBack.class);
    way(LENT, RETURNING, Event.Received.class, Event.TakenBack.class);
    way(LENT, MISSING, Event.ClaimedReturned.class, Event.LostReported.class);
    way(LENT, SETTLED, Event.Received.class, Event.TakenBack.class, Event.WrittenOff.class);
    way(RETURNING, SENT, Event.Received.class, Event.TakenBack.class);
    way(RETURNING, AT_PICKUP, Event.Received.class, Event.TakenBack.class);
    way(RETURNING, LENT, Event.HandedOut.class);
    way(RETURNING, MISSING, Event.ClockReached.class, Event.LostReported.class);
    way(RETURNING, SETTLED, Event.Received.class, Event.TakenBack.class);
    way(MISSING, SENT, Event.Received.class, Event.TakenBack.class);
    way(MISSING, AT_PICKUP, Event.Received.class, Event.TakenBack.class);
    way(MISSING, RETURNING, Event.Received.class, Event.Sent.class, Event.TakenBack.class);
    way(MISSING, SETTLED, Event.Received.class, Event.TakenBack.class, Event.WrittenOff.class);
    way(SETTLED, WITHDRAWING, Event.ActDone.class, Event.HoldPlaced.class);
    way(SETTLED, RETURNING, Event.Received.class, Event.TakenBack.class);
  }

  private StateTable() {}

  @SafeVarargs
  private static void way(RequestState from, RequestState to, Class<? extends Event>... events) {
    add(REQUEST, from, to, events);
  }

  @SafeVarargs
  private static void way(SupplyState from, SupplyState to, Class<? extends Event>... events) {
    add(SUPPLY, from, to, events);
  }

  @SafeVarargs
  private static <S> void add(
      Map<S, Map<S, Set<Class<? extends Event>>>> table,
      S from,
      S to,
      Class<? extends Event>... events) {
    table
        .computeIfAbsent(from, state -> new LinkedHashMap<>())
        .computeIfAbsent(to, state -> new LinkedHashSet<>())
        .addAll(Arrays.asList(events));
  }

  /** Where a request can go from a state, and by which events. */
  public static Map<RequestState, Set<Class<? extends Event>>> exits(RequestState from) {
    return Collections.unmodifiableMap(REQUEST.getOrDefault(from, Map.of()));
  }

  /** Where an attempt can go from a state, and by which events. */
  public static Map<SupplyState, Set<Class<? extends Event>>> exits(SupplyState from) {
    return Collections.unmodifiableMap(SUPPLY.getOrDefault(from, Map.of()));
  }

  static void check(RequestState from, Event event, RequestState to) {
    if (!exits(from).getOrDefault(to, Set.of()).contains(event.getClass())) {
      throw unknown(from, event, to);
    }
  }

  static void check(SupplyState from, Event event, SupplyState to) {
    if (!exits(from).getOrDefault(to, Set.of()).contains(event.getClass())) {
      throw unknown(from, event, to);
    }
  }

  private static IllegalStateException unknown(Enum<?> from, Event event, Enum<?> to) {
    return new IllegalStateException(
        "no way from %s to %s by %s".formatted(from, to, event.getClass().getSimpleName()));
  }
}
