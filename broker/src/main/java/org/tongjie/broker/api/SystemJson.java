package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.tongjie.broker.operation.SystemHealth;
import org.tongjie.broker.patron.ProofStore;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.work.SystemLosses;

/**
 * How a lane does, and the system behind it.
 *
 * @param system its name, where there is a system behind
 * @param held whether an operator has stopped the lane
 * @param connected whether its connector is in use at this broker
 * @param lost how many holds and loans the system has forgotten at once, which nobody confirmed or
 *     which are not ended yet
 * @param lostSince when that was noticed
 * @param on whether the connector works at all
 * @param signIn whether the region lets readers sign in by it
 * @param wrongPin what was seen when it was given wrong PINs: REFUSED, LET_IN or UNKNOWN
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SystemJson(
    String lane,
    String system,
    String kind,
    long waiting,
    String oldest,
    int failures,
    String restsUntil,
    boolean held,
    boolean connected,
    int lost,
    String lostSince,
    String lastError,
    boolean on,
    boolean signIn,
    String wrongPin) {
  static SystemJson of(SystemHealth health, Words words) {
    return new SystemJson(
        health.lane(),
        health.system().map(Ils::name).orElse(""),
        health.system().map(system -> system.kind().name()).orElse(""),
        health.waiting(),
        health.oldest().map(Instant::toString).orElse(""),
        health.health().breaker().failures(),
        health.health().breaker().restsUntil().map(Instant::toString).orElse(""),
        health.health().stop().isPresent(),
        health.health().connected(),
        health.loss().map(SystemLosses.Loss::things).orElse(0),
        health.loss().map(loss -> loss.since().toString()).orElse(""),
        words.reason(health.trouble()),
        health.system().map(system -> system.switches().on()).orElse(true),
        health.system().map(system -> system.switches().signIn()).orElse(false),
        health
            .proof()
            .map(ProofStore.Seen::refused)
            .map(refused -> refused ? "REFUSED" : "LET_IN")
            .orElse("UNKNOWN"));
  }
}
