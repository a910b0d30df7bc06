package org.tongjie.broker.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.Event.Decision;

/** Events in any order, whether they make sense or not: late, doubled, out of turn. */
final class RandomEvents {
  private static final List<EffectKind> ACTS = List.of(EffectKind.values());
  private static final List<EffectKind> OWN = ACTS.stream().filter(act -> !act.isAct()).toList();
  private static final List<Path> PATHS = List.of(Path.values());
  private static final List<Decision> DECISIONS = List.of(Decision.values());
  private final RandomGenerator random;
  private Instant now = Fixture.MONDAY;

  RandomEvents(RandomGenerator random) {
    this.random = random;
  }

  Event next(PatronRequest request) {
    now = now.plus(Duration.ofMinutes(random.nextInt(random.nextInt(8) == 0 ? 30_000 : 300)));
    int attempts = request.suppliers().size();
    int attempt = attempts == 0 ? 1 : 1 + random.nextInt(attempts);
    if (random.nextInt(3) > 0 && request.current() > 0) {
      attempt = request.current();
    }
    return random.nextInt(5) < 2 ? ofRequest(attempts) : ofAttempt(attempt, request);
  }

  private Event ofRequest(int attempts) {
    return switch (random.nextInt(9)) {
      case 0 -> new Event.PatronAccepted(now);
      case 1 ->
          random.nextInt(8) == 0
              ? new Event.PatronRefused(now, "expired")
              : new Event.PatronAccepted(now);
      case 2, 3, 4 -> new Event.SupplierChosen(now, Fixture.candidate(attempts + 1, path()));
      case 5 ->
          random.nextInt(8) == 0
              ? new Event.NobodyCanSupply(now, List.of("nobody has it"))
              : new Event.ClockReached(now);
      case 6 -> random.nextInt(10) == 0 ? new Event.CancelAsked(now) : new Event.ClockReached(now);
      case 7 ->
          random.nextInt(4) == 0
              ? new Event.PickupChanged(now, place(1), random.nextBoolean())
              : otherwise();
      default -> new Event.ClockReached(now);
    };
  }

  private Event otherwise() {
    return switch (random.nextInt(8)) {
      case 0 -> new Event.ConsentAsked(now, List.of("no price"));
      case 4 -> new Event.EffectFailed(now, own(), "a fault");
      case 5 -> new Event.StaffDecided(now, 0, own(), decision());
      case 1 -> new Event.ConsentDecided(now, random.nextInt(8) > 0);
      case 2, 3 -> new Event.RenewAsked(now);
      default -> new Event.ShelfExtended(now, random.nextBoolean());
    };
  }

  private Path path() {
    return PATHS.get(random.nextInt(PATHS.size()));
  }

  private PlaceCode place(int attempt) {
    return switch (random.nextInt(4)) {
      case 0 -> Fixture.ELSEWHERE;
      case 1 -> new PlaceCode("lib-" + attempt);
      default -> Fixture.PICKUP;
    };
  }

  private Event ofAttempt(int attempt, PatronRequest request) {
    PlaceCode place = place(attempt);
    boolean atOwner = place.value().equals("lib-" + attempt);
    EffectKind act = ACTS.get(random.nextInt(ACTS.size()));
    LocalDate day = LocalDate.ofInstant(now, Fixture.POLICY.zone()).plusDays(random.nextInt(40));
    return switch (random.nextInt(22)) {
      case 0, 1 -> new Event.HoldPlaced(now, attempt, Optional.of("h" + attempt));
      case 2 -> new Event.ListedForPull(now, attempt);
      case 3 -> new Event.HoldRefused(now, attempt, "lent");
      case 4 -> new Event.HoldGone(now, attempt);
      case 5, 6 -> new Event.ActDone(now, attempt, act, Optional.of(day));
      case 7 -> new Event.ActNotOffered(now, attempt, act);
      case 8 -> new Event.ActRefused(now, attempt, act, "no");
      case 9 -> new Event.ActInDoubt(now, attempt, act, "no answer");
      case 10 ->
          random.nextBoolean()
              ? new Event.Declined(now, attempt, "not on shelf")
              : new Event.PassedOn(now, attempt);
      case 11, 12 -> new Event.Sent(now, attempt, new PlaceCode("lib-" + attempt), Fixture.PICKUP);
      case 13, 14 -> new Event.Received(now, attempt, place, atOwner);
      case 15, 16 -> new Event.HandedOut(now, attempt, Fixture.PICKUP, day);
      case 17 -> new Event.TakenBack(now, attempt, place, atOwner);
      case 18 -> new Event.LostReported(now, attempt, "nowhere");
      case 19 ->
          random.nextBoolean()
              ? new Event.ClaimedReturned(now, attempt)
              : new Event.DamageReported(now, attempt, "wet");
      case 20 ->
          random.nextBoolean()
              ? new Event.WrittenOff(now, attempt, "paid")
              : new Event.RecallAsked(now, attempt, day);
      default -> new Event.StaffDecided(now, attempt, act(request, act), decision());
    };
  }

  private EffectKind own() {
    return OWN.get(random.nextInt(OWN.size()));
  }

  private EffectKind act(PatronRequest request, EffectKind other) {
    return request.attentions().isEmpty() ? other : request.attentions().getFirst().act();
  }

  private Decision decision() {
    return DECISIONS.get(random.nextInt(DECISIONS.size()));
  }
}
