package org.tongjie.broker.work;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.Event.Decision;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;

/** Those who look after what needs a person: in the system's own pages, on the shelves. */
final class YearStaff {
  private final YearWorld world;
  private final YearPeople people;
  private final Random random;

  YearStaff(YearWorld world, YearPeople people, Random random) {
    this.world = world;
    this.people = people;
    this.random = random;
  }

  void look(RequestId id, Attention attention) {
    people.later(
        Duration.ofHours(20).plus(people.days(3)),
        () -> {
          PatronRequest request = world.store.find(id).orElseThrow();
          if (request.attentions().contains(attention)) {
            settle(request, attention);
            look(id, attention);
          }
        });
  }

  private void settle(PatronRequest request, Attention attention) {
    Optional<SupplierRequest> attempt = request.supplier(attention.attempt());
    switch (attention.kind()) {
      case ACT_IN_DOUBT, ACT_REFUSED -> decide(request, attempt.orElseThrow(), attention.act());
      case DAMAGED ->
          people.tell(
              request.id(),
              new Event.StaffDecided(
                  world.now(), attention.attempt(), EffectKind.NONE, Decision.DISMISS));
      case ITEM_MISSING -> search(request, attempt.orElseThrow());
      case LONG_OVERDUE -> {
        if (attempt.orElseThrow().state() == SupplyState.LENT) {
          people.takeBack(request, attempt.orElseThrow());
        }
      }
      case BROKER_FAILED -> throw new AssertionError("a fault of the program: " + request);
      case PATRON_CHECK_LATE,
          ROUTING_LATE,
          CONSENT_NEEDED,
          CANCEL_LATE,
          TRANSIT_LATE,
          RETURN_LATE -> {}
    }
  }

  private void search(PatronRequest request, SupplierRequest attempt) {
    switch (random.nextInt(8)) {
      case 0 ->
          people.tell(
              request.id(), new Event.WrittenOff(world.now(), attempt.number(), "replaced"));
      case 1, 2 -> {
        PlaceCode at =
            random.nextBoolean()
                ? attempt.home()
                : world.place(random.nextInt(YearRegion.LIBRARIES));
        people.takeBack(request, attempt, at);
      }
      default -> {}
    }
  }

  /** Looks into the system, puts right what is to be put right there, and says so. */
  private void decide(PatronRequest request, SupplierRequest attempt, EffectKind act) {
    if (random.nextInt(3) == 0) {
      say(request, attempt, act, Decision.TRY_AGAIN);
      return;
    }
    Decision decision = Decision.IT_IS_DONE;
    switch (act) {
      case PLACE_HOLD ->
          decision =
              supplier(attempt)
                      .hold(attempt.candidate().item(), attempt.candidate().card())
                      .isPresent()
                  ? Decision.IT_IS_DONE
                  : Decision.IT_IS_NOT_DONE;
      case CANCEL_HOLD ->
          supplier(attempt).removeHold(attempt.candidate().item(), attempt.candidate().card());
      case LEND_AT_SUPPLIER -> {
        supplier(attempt).removeHold(attempt.candidate().item(), attempt.candidate().card());
        supplier(attempt)
            .loans
            .put(
                attempt.candidate().item(),
                new YearSystem.Loan(
                    attempt.candidate().card(), "", YearWorld.day(world.now()).plusDays(30)));
      }
      case RETURN_AT_SUPPLIER -> supplier(attempt).loans.remove(attempt.candidate().item());
      case ACCEPT_AT_PICKUP, LEND_AT_PICKUP -> {}
      case RETURN_AT_PICKUP -> {
        pickup(attempt).accepted.remove(attempt.candidate().item());
        pickup(attempt).loans.remove(attempt.candidate().item());
      }
      default -> decision = Decision.DISMISS;
    }
    say(request, attempt, act, decision);
  }

  private YearSystem supplier(SupplierRequest attempt) {
    return world.system(attempt.candidate().system());
  }

  private YearSystem pickup(SupplierRequest attempt) {
    return world.system(attempt.candidate().pickupSystem());
  }

  private void say(
      PatronRequest request, SupplierRequest attempt, EffectKind act, Decision decision) {
    people.tell(request.id(), new Event.StaffDecided(world.now(), attempt.number(), act, decision));
  }
}
