package org.tongjie.broker.store;

import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestState;

/**
 * One line of a request's history.
 *
 * @param version the version of the request that it made
 * @param at when it happened
 * @param entered when it was kept
 * @param actor who did it, without a name
 * @param state the request's state from then on
 * @param event what happened; empty for the beginning
 */
public record HistoryLine(
    int version,
    Instant at,
    Instant entered,
    String actor,
    RequestState state,
    Optional<Event> event) {}
