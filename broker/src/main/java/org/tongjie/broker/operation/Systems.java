package org.tongjie.broker.operation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.ils.Probe;
import org.tongjie.broker.ils.WrongPinProof;
import org.tongjie.broker.patron.HomeLibraries;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.store.LaneCount;
import org.tongjie.broker.store.RegionSaving;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.store.StoredRegion;
import org.tongjie.broker.work.LaneHealth;
import org.tongjie.broker.work.LendingEngine;

/** The region's systems with their lanes and switches. */
public final class Systems {
  private final Parts parts;
  private final SignInProofs proofs;

  public Systems(Parts parts) {
    this.parts = parts;
    this.proofs = new SignInProofs(parts.region(), parts.homes(), parts.audit(), parts.clock());
  }

  /**
   * What systems are seen and switched by.
   *
   * @param region what holds now
   * @param complaints why systems that are switched on cannot be connected
   */
  public record Parts(
      Supplier<Region> region,
      Supplier<Map<SystemCode, String>> complaints,
      RegionStore regions,
      LendingEngine engine,
      RequestQueries queries,
      HomeLibraries homes,
      Audit audit,
      Clock clock) {}

  /** How all do: first the broker's own lanes, then those of the systems in the region's order. */
  public List<SystemHealth> health() {
    Map<String, LaneCount> counts =
        parts.queries().laneCounts().stream()
            .collect(Collectors.toMap(LaneCount::lane, Function.identity()));
    List<SystemHealth> all = new ArrayList<>();
    all.add(health(OutboxEntry.BROKER_LANE, Optional.empty(), counts));
    all.add(health(OutboxEntry.NOTICE_LANE, Optional.empty(), counts));
    for (Ils system : parts.region().get().systems()) {
      all.add(health(system.code().value(), Optional.of(system), counts));
    }
    return all;
  }

  private SystemHealth health(String lane, Optional<Ils> system, Map<String, LaneCount> counts) {
    Optional<LaneCount> count = Optional.ofNullable(counts.get(lane));
    LaneHealth health = parts.engine().health(lane);
    return new SystemHealth(
        lane,
        system,
        count.map(LaneCount::waiting).orElse(0L),
        count.map(LaneCount::oldest),
        health,
        system
            .map(one -> parts.complaints().get().get(one.code()))
            .or(health.breaker()::lastError)
            .orElseGet(() -> count.map(LaneCount::reason).orElse("")),
        system.map(Ils::code).flatMap(parts.engine()::loss),
        system.map(Ils::code).flatMap(parts.homes()::proof));
  }

  /** Stops a lane for all brokers, or lets it go on; false when there is no such lane. */
  public boolean hold(String lane, boolean stop, String actor) {
    boolean known =
        lane.equals(OutboxEntry.BROKER_LANE)
            || lane.equals(OutboxEntry.NOTICE_LANE)
            || parts.region().get().systems().stream()
                .anyMatch(system -> system.code().value().equals(lane));
    if (known) {
      if (stop) {
        parts.engine().stop(lane, actor);
      } else {
        parts.engine().release(lane);
      }
      note(actor, stop ? "lane-stop" : "lane-start", lane);
    }
    return known;
  }

  /** What a system has forgotten is over; false when it has forgotten nothing. */
  public boolean confirmLoss(SystemCode system, String actor) {
    boolean known = parts.engine().confirmLoss(system, actor);
    if (known) {
      note(actor, "loss-confirmed", system.value());
    }
    return known;
  }

  /** Asks a system for a sign of life now; empty where it is not connected. */
  public Optional<Probe> probe(SystemCode system) {
    return parts.engine().probe(system);
  }

  /**
   * Switches a system's connector on or off, in a new version of the region.
   *
   * @return what became of that version; empty when there is no such system
   */
  public Optional<RegionSaving> turn(String code, boolean on, String actor) {
    Optional<StoredRegion> stored = parts.regions().current();
    Optional<Ils> system =
        stored.flatMap(region ->
            region.region().systems().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst());
    if (system.isEmpty()) {
      return Optional.empty();
    }
    Ils turned = system.get().switched(new Ils.Switches(on, system.get().switches().signIn()));
    RegionSaving saving =
        parts
            .regions()
            .save(
                stored.orElseThrow().region().with(turned),
                stored.get().version().number(),
                actor,
                code + (on ? " on" : " off"));
    note(actor, on ? "system-on" : "system-off", code);
    return Optional.of(saving);
  }

  /** Proves that a system refuses wrong PINs: see {@link SignInProofs}. */
  public WrongPinProof proveSignIn(SystemCode code, String number, String actor) {
    return proofs.prove(code, number, actor);
  }

  private void note(String actor, String what, String subject) {
    parts.audit().keep(new Audit.Act(parts.clock().instant(), actor, what, subject));
  }
}
