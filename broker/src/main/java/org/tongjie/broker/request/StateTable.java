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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
    way(SUBMITTED, ROUTING, List.of(Event.PatronAccepted.class));
    way(
        SUBMITTED,
        FINISHED,
        List.of(Event.CancelAsked.class, Event.ClockReached.class, Event.PatronRefused.class));
    way(
        ROUTING,
        SUPPLYING,
        List.of(
            Event.ConsentAsked.class,
            Event.NobodyCanSupply.class,
            Event.Received.class,
            Event.Sent.class,
            Event.SupplierChosen.class,
            Event.TakenBack.class));
    way(ROUTING, LOANED, List.of(Event.HandedOut.class));
    way(
        ROUTING,
        FINISHED,
        List.of(
            Event.CancelAsked.class,
            Event.ClockReached.class,
            Event.ConsentDecided.class,
            Event.NobodyCanSupply.class));
    way(
        SUPPLYING,
        ROUTING,
        List.of(
            Event.ActDone.class,
            Event.ActInDoubt.class,
            Event.ActNotOffered.class,
            Event.ActRefused.class,
            Event.ClockReached.class,
            Event.Declined.class,
            Event.HoldGone.class,
            Event.HoldRefused.class,
            Event.LostReported.class,
            Event.PassedOn.class,
            Event.Received.class,
            Event.TakenBack.class));
    way(SUPPLYING, READY, List.of(Event.Received.class, Event.TakenBack.class));
    way(SUPPLYING, LOANED, List.of(Event.HandedOut.class));
    way(SUPPLYING, FINISHED, List.of(Event.CancelAsked.class, Event.ClockReached.class));
    way(
        READY,
        ROUTING,
        List.of(Event.LostReported.class, Event.Received.class, Event.TakenBack.class));
    way(READY, SUPPLYING, List.of(Event.Received.class, Event.TakenBack.class));
    way(READY, LOANED, List.of(Event.HandedOut.class));
    way(READY, FINISHED, List.of(Event.CancelAsked.class, Event.ClockReached.class));
    way(
        LOANED,
        FINISHED,
        List.of(
            Event.ClaimedReturned.class,
            Event.LostReported.class,
            Event.Received.class,
            Event.TakenBack.class,
            Event.WrittenOff.class));
    way(FINISHED, LOANED, List.of(Event.HandedOut.class));
    way(
        ASKING,
        HELD,
        List.of(
            Event.ActDone.class,
            Event.HoldPlaced.class,
            Event.ListedForPull.class,
            Event.SupplierChosen.class));
    way(
        ASKING,
        WITHDRAWING,
        List.of(
            Event.CancelAsked.class,
            Event.ClockReached.class,
            Event.Declined.class,
            Event.HandedOut.class,
            Event.LostReported.class,
            Event.PassedOn.class,
            Event.Received.class,
            Event.Sent.class,
            Event.TakenBack.class));
    way(ASKING, DOUBTFUL, List.of(Event.ActInDoubt.class, Event.ActNotOffered.class));
    way(ASKING, SENT, List.of(Event.Received.class, Event.Sent.class, Event.TakenBack.class));
    way(ASKING, AT_PICKUP, List.of(Event.Received.class, Event.TakenBack.class));
    way(ASKING, LENT, List.of(Event.HandedOut.class));
    way(
        ASKING,
        SETTLED,
        List.of(
            Event.ActDone.class,
            Event.ActRefused.class,
            Event.CancelAsked.class,
            Event.ClockReached.class,
            Event.Declined.class,
            Event.HandedOut.class,
            Event.HoldGone.class,
            Event.HoldRefused.class,
            Event.LostReported.class,
            Event.PassedOn.class,
            Event.Received.class,
            Event.Sent.class,
            Event.TakenBack.class));
    way(
        HELD,
        WITHDRAWING,
        List.of(
            Event.CancelAsked.class,
            Event.ClockReached.class,
            Event.Declined.class,
            Event.HandedOut.class,
            Event.LostReported.class,
            Event.PassedOn.class,
            Event.Received.class,
            Event.Sent.class,
            Event.TakenBack.class));
    way(HELD, SENT, List.of(Event.Received.class, Event.Sent.class, Event.TakenBack.class));
    way(HELD, AT_PICKUP, List.of(Event.Received.class, Event.TakenBack.class));
    way(HELD, LENT, List.of(Event.HandedOut.class));
    way(
        HELD,
        SETTLED,
        List.of(
            Event.ActDone.class,
            Event.CancelAsked.class,
            Event.ClockReached.class,
            Event.Declined.class,
            Event.HandedOut.class,
            Event.HoldGone.class,
            Event.LostReported.class,
            Event.PassedOn.class,
            Event.Received.class,
            Event.Sent.class,
            Event.TakenBack.class));
    way(
        WITHDRAWING,
        DOUBTFUL,
        List.of(Event.ActInDoubt.class, Event.ActNotOffered.class, Event.ActRefused.class));
    way(WITHDRAWING, SENT, List.of(Event.Received.class, Event.Sent.class, Event.TakenBack.class));
    way(WITHDRAWING, AT_PICKUP, List.of(Event.Received.class, Event.TakenBack.class));
    way(WITHDRAWING, RETURNING, List.of(Event.Received.class, Event.TakenBack.class));
    way(
        WITHDRAWING,
        SETTLED,
        List.of(
            Event.ActDone.class,
            Event.ActRefused.class,
            Event.HoldGone.class,
            Event.HoldRefused.class,
            Event.StaffDecided.class));
    way(DOUBTFUL, WITHDRAWING, List.of(Event.StaffDecided.class));
    way(DOUBTFUL, SENT, List.of(Event.Received.class, Event.Sent.class, Event.TakenBack.class));
    way(DOUBTFUL, AT_PICKUP, List.of(Event.Received.class, Event.TakenBack.class));
    way(DOUBTFUL, RETURNING, List.of(Event.Received.class, Event.TakenBack.class));
    way(
        DOUBTFUL,
        SETTLED,
        List.of(
            Event.ActDone.class,
            Event.ActRefused.class,
            Event.HoldGone.class,
            Event.HoldRefused.class,
            Event.StaffDecided.class));
    way(SENT, WITHDRAWING, List.of(Event.Received.class, Event.TakenBack.class));
    way(SENT, AT_PICKUP, List.of(Event.Received.class, Event.TakenBack.class));
    way(SENT, LENT, List.of(Event.HandedOut.class));
    way(SENT, RETURNING, List.of(Event.Received.class, Event.TakenBack.class));
    way(SENT, MISSING, List.of(Event.ClockReached.class, Event.LostReported.class));
    way(SENT, SETTLED, List.of(Event.Received.class, Event.TakenBack.class));
    way(AT_PICKUP, WITHDRAWING, List.of(Event.Received.class, Event.TakenBack.class));
    way(AT_PICKUP, SENT, List.of(Event.Received.class, Event.TakenBack.class));
    way(AT_PICKUP, LENT, List.of(Event.HandedOut.class));
    way(AT_PICKUP, RETURNING, List.of(Event.CancelAsked.class, Event.ClockReached.class));
    way(AT_PICKUP, MISSING, List.of(Event.LostReported.class));
    way(AT_PICKUP, SETTLED, List.of(Event.Received.class, Event.TakenBack.class));
    way(
        LENT,
        WITHDRAWING,
        List.of(Event.Received.class, Event.TakenBack.class, Event.WrittenOff.class));
    way(LENT, RETURNING, List.of(Event.Received.class, Event.TakenBack.class));
    way(LENT, MISSING, List.of(Event.ClaimedReturned.class, Event.LostReported.class));
    way(
        LENT,
        SETTLED,
        List.of(Event.Received.class, Event.TakenBack.class, Event.WrittenOff.class));
    way(RETURNING, WITHDRAWING, List.of(Event.Received.class, Event.TakenBack.class));
    way(RETURNING, SENT, List.of(Event.Received.class, Event.TakenBack.class));
    way(RETURNING, AT_PICKUP, List.of(Event.Received.class, Event.TakenBack.class));
    way(RETURNING, LENT, List.of(Event.HandedOut.class));
    way(RETURNING, MISSING, List.of(Event.ClockReached.class, Event.LostReported.class));
    way(RETURNING, SETTLED, List.of(Event.Received.class, Event.TakenBack.class));
    way(
        MISSING,
        WITHDRAWING,
        List.of(Event.Received.class, Event.TakenBack.class, Event.WrittenOff.class));
    way(MISSING, SENT, List.of(Event.Received.class, Event.TakenBack.class));
    way(MISSING, AT_PICKUP, List.of(Event.Received.class, Event.TakenBack.class));
    way(MISSING, RETURNING, List.of(Event.Received.class, Event.Sent.class, Event.TakenBack.class));
    way(
        MISSING,
        SETTLED,
        List.of(Event.Received.class, Event.TakenBack.class, Event.WrittenOff.class));
    way(SETTLED, WITHDRAWING, List.of(Event.ActDone.class, Event.HoldPlaced.class));
    way(SETTLED, RETURNING, List.of(Event.Received.class, Event.TakenBack.class));
  }

  private static final Map<SupplyState, Set<Class<? extends Event>>> EXTENSIONS =
      Map.of(HELD, Set.of(Event.ClockReached.class), AT_PICKUP, Set.of(Event.ShelfExtended.class));

  private StateTable() {}

  private static void way(RequestState from, RequestState to, List<Class<? extends Event>> events) {
    add(REQUEST, from, to, events);
  }

  private static void way(SupplyState from, SupplyState to, List<Class<? extends Event>> events) {
    add(SUPPLY, from, to, events);
  }

  private static <S> void add(
      Map<S, Map<S, Set<Class<? extends Event>>>> table,
      S from,
      S to,
      List<Class<? extends Event>> events) {
    table
        .computeIfAbsent(from, state -> new LinkedHashMap<>())
        .computeIfAbsent(to, state -> new LinkedHashSet<>())
        .addAll(events);
  }

  /** Where a request can go from a state, and by which events. */
  public static Map<RequestState, Set<Class<? extends Event>>> exits(RequestState from) {
    return Collections.unmodifiableMap(REQUEST.getOrDefault(from, Map.of()));
  }

  /** Where an attempt can go from a state, and by which events. */
  public static Map<SupplyState, Set<Class<? extends Event>>> exits(SupplyState from) {
    return Collections.unmodifiableMap(SUPPLY.getOrDefault(from, Map.of()));
  }

  /** The events by which waiting in a state lasts longer. */
  public static Set<Class<? extends Event>> extensions(SupplyState state) {
    return EXTENSIONS.getOrDefault(state, Set.of());
  }

  static void checkExtension(SupplyState state, Event event) {
    if (!extensions(state).contains(event.getClass())) {
      throw unknown(state, event, state);
    }
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
