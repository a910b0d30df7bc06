package org.tongjie.broker.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Step.Refusal;

/**
 * The rules of lending: what an event does to a request, and what has to be done outside. Pure: the
 * same request and event give the same step; no clock, no store.
 */
public final class Workflow {
  private final DeadlinePolicy policy;

  public Workflow(DeadlinePolicy policy) {
    this.policy = policy;
  }

  /** A request as it begins, with its first effects. */
  public Step.Moved submit(RequestId id, Wish wish) {
    Instant now = wish.placed();
    PatronRequest request =
        new PatronRequest(
            id,
            0,
            wish,
            RequestState.SUBMITTED,
            Optional.empty(),
            now,
            Optional.empty(),
            0,
            List.of(),
            List.of(),
            "",
            false);
    RequestDraft draft = new RequestDraft(request, new Event.ClockReached(now), policy);
    draft.move(RequestState.SUBMITTED);
    draft.effect(EffectKind.CHECK_PATRON);
    return (Step.Moved) draft.step();
  }

  /** What this event does to this request. */
  public Step apply(PatronRequest request, Event event) {
    if (isOfUnknownAttempt(request, event)) {
      return new Step.Refused(Refusal.UNKNOWN_ATTEMPT);
    }
    if (event instanceof Event.PickupChanged && request.isBroughtBySystem()) {
      return new Step.Refused(Refusal.BROUGHT_BY_SYSTEM);
    }
    RequestDraft draft = new RequestDraft(request, event, policy);
    Optional<Refusal> refusal = apply(draft, event);
    if (refusal.isPresent()) {
      return new Step.Refused(refusal.get());
    }
    SupplyRules.leaveOthers(draft);
    draft.unbound();
    return draft.step();
  }

  private static boolean isOfUnknownAttempt(PatronRequest request, Event event) {
    return event instanceof Event.OfAttempt part
        ? request.supplier(part.attempt()).isEmpty()
        : event instanceof Event.StaffDecided decided
            && decided.attempt() != 0
            && request.supplier(decided.attempt()).isEmpty();
  }

  private static Optional<Refusal> apply(RequestDraft draft, Event event) {
    return switch (event) {
      case Event.PatronAccepted accepted -> patronAccepted(draft);
      case Event.PatronRefused refused -> patronRefused(draft, refused.reason());
      case Event.SupplierChosen chosen -> supplierChosen(draft, chosen.candidate());
      case Event.NobodyCanSupply nobody -> nobodyCanSupply(draft, nobody.reasons());
      case Event.ConsentAsked asked -> ConsentRules.ask(draft, asked.reasons());
      case Event.ConsentDecided decided -> ConsentRules.decide(draft, decided.given());
      case Event.RenewAsked renew -> LoanRules.renew(draft);
      case Event.CancelAsked cancel -> cancel(draft);
      case Event.PickupChanged changed -> pickupChanged(draft, changed);
      case Event.ShelfExtended extended -> shelfExtended(draft, extended);
      case Event.ClockReached clock -> ClockRules.apply(draft);
      case Event.EffectFailed failed -> OwnRules.failed(draft, failed);
      case Event.StaffDecided decided -> decided(draft, decided);
      case Event.OfAttempt part -> AttemptRules.apply(draft, part);
    };
  }

  private static Optional<Refusal> decided(RequestDraft draft, Event.StaffDecided decided) {
    return draft.has(decided.attempt())
        ? ActRules.decided(draft, draft.attempt(decided.attempt()), decided)
        : OwnRules.decided(draft, decided);
  }

  private static Optional<Refusal> patronAccepted(RequestDraft draft) {
    if (draft.state == RequestState.SUBMITTED) {
      draft.clearPatronCheck();
      draft.tell(Notice.ACCEPTED);
      SupplyRules.route(draft);
    }
    return Optional.empty();
  }

  private static Optional<Refusal> patronRefused(RequestDraft draft, String reason) {
    if (draft.state == RequestState.SUBMITTED) {
      draft.clearPatronCheck();
      draft.finish(Outcome.REFUSED, reason);
      draft.tell(Notice.REFUSED);
    }
    return Optional.empty();
  }

  private static Optional<Refusal> supplierChosen(RequestDraft draft, Candidate candidate) {
    if (draft.state == RequestState.ROUTING) {
      draft.clearRouting();
      SupplyRules.ask(draft, candidate);
    }
    return Optional.empty();
  }

  private static Optional<Refusal> nobodyCanSupply(RequestDraft draft, List<String> reasons) {
    if (draft.state == RequestState.ROUTING) {
      draft.clearRouting();
      if (!SupplyRules.fallBack(draft)) {
        draft.finish(Outcome.NOT_SUPPLIED, String.join("; ", reasons));
        draft.tell(Notice.NOT_SUPPLIED);
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> cancel(RequestDraft draft) {
    return switch (draft.state) {
      case SUBMITTED, ROUTING, SUPPLYING, READY -> {
        SupplyRules.giveUp(draft, Ending.CANCELLED);
        draft.clearPatronCheck();
        draft.clearRouting();
        draft.finish(Outcome.CANCELLED, "");
        draft.tell(Notice.CANCELLED);
        yield Optional.empty();
      }
      case LOANED -> Optional.of(Refusal.WITH_READER);
      case FINISHED -> Optional.empty();
    };
  }

  private static Optional<Refusal> shelfExtended(RequestDraft draft, Event.ShelfExtended asked) {
    Optional<AttemptDraft> ready =
        draft
            .currentAttempt()
            .filter(attempt ->
                draft.state == RequestState.READY && attempt.state == SupplyState.AT_PICKUP);
    if (ready.isEmpty()) {
      return Optional.of(Refusal.NOT_READY);
    }
    if (ready.get().extensions >= mostExtensions(asked.byStaff())) {
      return Optional.of(Refusal.NO_MORE_DAYS);
    }
    draft.extend(ready.get(), Wait.LONGER_SHELF);
    return Optional.empty();
  }

  /** How often a book may have been kept longer: a reader asks once, staff grant once more. */
  public static int mostExtensions(boolean byStaff) {
    return byStaff ? 2 : 1;
  }

  private static Optional<Refusal> pickupChanged(RequestDraft draft, Event.PickupChanged changed) {
    return switch (draft.state) {
      case SUBMITTED, ROUTING, SUPPLYING -> {
        boolean elsewhere = !draft.wish.pickup().equals(changed.place());
        draft.wish = draft.wish.at(changed.place());
        if (elsewhere && changed.byStaff()) {
          draft.tell(Notice.PICKUP_CHANGED);
        }
        yield Optional.empty();
      }
      case READY, LOANED, FINISHED -> Optional.of(Refusal.TOO_LATE);
    };
  }
}
