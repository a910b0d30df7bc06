package org.tongjie.broker.store;

import java.time.Instant;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.PatronRequest;

/**
 * Work that a lane has not done yet.
 *
 * @param since when it was asked for
 * @param failures how often it failed in a row
 * @param reason why it was put off last, or empty
 */
public record WaitingWork(
    PatronRequest request,
    String lane,
    EffectKind kind,
    Instant since,
    int failures,
    String reason) {}
