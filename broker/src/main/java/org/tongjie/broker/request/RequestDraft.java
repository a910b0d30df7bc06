package org.tongjie.broker.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;

/** A request while an event is applied: what changes, and what is to be done outside. */
final class RequestDraft {
  private final PatronRequest before;
  private final Event event;
  private final DeadlinePolicy policy;
  private final List<Effect> effects = new ArrayList<>();
  private final List<AttemptDraft> attempts = new ArrayList<>();
  private final List<Attention> attentions;
  private Optional<Instant> deadline;
  private Instant since;
  private String reason;
  Wish wish;
  boolean consent;
  RequestState state;
  Optional<Outcome> outcome;
  int current;

  RequestDraft(PatronRequest before, Event event, DeadlinePolicy policy) {
    this.before = before;
    this.event = event;
    this.policy = policy;
    this.wish = before.wish();
    this.consent = before.consent();
    this.state = before.state();
    this.outcome = before.outcome();
    this.since = before.since();
    this.deadline = before.deadline();
    this.current = before.current();
    this.reason = before.reason();
    this.attentions = new ArrayList<>(before.attentions());
    before.suppliers().forEach(attempt -> attempts.add(new AttemptDraft(attempt)));
  }

  /** The step that this draft amounts to. */
  Step step() {
    PatronRequest after = freeze(before.version());
    return after.equals(before) && effects.isEmpty()
        ? new Step.Unchanged()
        : new Step.Moved(freeze(before.version() + 1), List.copyOf(effects));
  }

  private PatronRequest freeze(int version) {
    return new PatronRequest(
        before.id(),
        version,
        wish,
        state,
        outcome,
        since,
        deadline,
        current,
        attempts.stream().map(AttemptDraft::freeze).toList(),
        List.copyOf(attentions),
        reason,
        consent);
  }

  Instant now() {
    return event.at();
  }

  List<AttemptDraft> attempts() {
    return attempts;
  }

  AttemptDraft attempt(int number) {
    return attempts.get(number - 1);
  }

  boolean has(int number) {
    return number >= 1 && number <= attempts.size();
  }

  Optional<AttemptDraft> currentAttempt() {
    return has(current) ? Optional.of(attempt(current)) : Optional.empty();
  }

  /** Attempts whose items still stand at their suppliers, promised. */
  List<AttemptDraft> promises() {
    return attempts.stream().filter(attempt -> attempt.state.isPromise()).toList();
  }

  boolean isCurrent(AttemptDraft attempt) {
    return attempt.number == current;
  }

  /** Whether the reader still waits and no item is on its way. */
  boolean isLooking() {
    return state == RequestState.ROUTING
        || (state == RequestState.SUPPLYING
            && currentAttempt().stream().allMatch(attempt -> attempt.state.isPromise()));
  }

  AttemptDraft add(Candidate candidate) {
    AttemptDraft attempt = new AttemptDraft(attempts.size() + 1, candidate, wish, now());
    attempts.add(attempt);
    current = attempt.number;
    restart(attempt);
    return attempt;
  }

  void effect(EffectKind kind, AttemptDraft attempt) {
    effects.add(Effect.of(kind, attempt.number));
  }

  void effect(EffectKind kind) {
    effects.add(Effect.of(kind, 0));
  }

  void tell(Effect.Notice notice) {
    effects.add(Effect.tell(notice));
  }

  /** Comes into a state, if the table of states knows this way. */
  void move(RequestState to) {
    if (state != to) {
      StateTable.check(state, event, to);
      state = to;
      since = now();
    }
    waitAnew();
  }

  /** Begins the waiting of the request's state anew. */
  void waitAnew() {
    deadline =
        state.followsSupplier() || state == RequestState.FINISHED
            ? Optional.empty()
            : Optional.of(policy.deadline(state.waits(), now(), wish.pickup(), wish.pickup()));
    bound();
  }

  void finish(Outcome how, String words) {
    outcome = Optional.of(how);
    reason = words;
    move(RequestState.FINISHED);
  }

  /** The reader has it after all. */
  void reopen(RequestState to) {
    outcome = Optional.empty();
    reason = "";
    move(to);
  }

  /** Brings an attempt into a state, if the table of states knows this way. */
  void move(AttemptDraft attempt, SupplyState to) {
    if (attempt.state != to) {
      StateTable.check(attempt.state, event, to);
      attempt.state = to;
      attempt.since = now();
    }
    restart(attempt);
  }

  /** Begins the waiting of an attempt's state anew. */
  void restart(AttemptDraft attempt) {
    attempt.reminders = 0;
    attempt.extensions = 0;
    attempt.deadline =
        attempt.state == SupplyState.SETTLED ? Optional.empty() : Optional.of(until(attempt));
    bound();
  }

  /** Waits once more for the same; reminders of a loan whose times have passed count as one. */
  void remind(AttemptDraft attempt) {
    do {
      attempt.reminders++;
      attempt.deadline = Optional.of(again(attempt));
    } while (attempt.state == SupplyState.LENT && hasPassed(attempt));
  }

  /** Waits longer for the same, if the table of states knows that this event says so. */
  void extend(AttemptDraft attempt, Wait more) {
    StateTable.checkExtension(attempt.state, event);
    attempt.extensions++;
    Instant end = attempt.deadline.filter(time -> time.isAfter(now())).orElse(now());
    PlaceCode here = attempt.whereabouts.lastSeen();
    attempt.deadline = Optional.of(policy.deadline(more, end, here, here));
  }

  /** Whether this supplier's desk is the only one asked so far, and has time left after that. */
  boolean isAskedAlone(AttemptDraft attempt) {
    return attempt.extensions == 0 && pullDeadline(attempt).isAfter(now());
  }

  /** Waits on for the desk until the deadline of its list, while others may be asked. */
  void shareWaiting(AttemptDraft attempt) {
    StateTable.checkExtension(attempt.state, event);
    attempt.extensions++;
    attempt.deadline = Optional.of(pullDeadline(attempt));
  }

  private Instant pullDeadline(AttemptDraft attempt) {
    return policy.deadline(Wait.PULL, attempt.since, attempt.home(), attempt.home());
  }

  private Instant alone(AttemptDraft attempt) {
    Instant pull = pullDeadline(attempt);
    Instant alone = policy.deadline(Wait.ALONE, attempt.since, attempt.home(), attempt.home());
    return alone.isBefore(pull) ? alone : pull;
  }

  private Instant again(AttemptDraft attempt) {
    return switch (attempt.state) {
      case LENT ->
          attempt
              .due
              .flatMap(day -> policy.overdue(day, attempt.reminders, wish.pickup()))
              .orElseGet(this::decision);
      case WITHDRAWING -> decision();
      case ASKING, HELD, DOUBTFUL, SENT, AT_PICKUP, RETURNING, MISSING, SETTLED -> until(attempt);
    };
  }

  private Instant decision() {
    return policy.deadline(Wait.DECISION, now(), wish.pickup(), wish.pickup());
  }

  /** A loan is told to be due soon, unless it is that from the beginning. */
  private Instant lent(LocalDate due) {
    Instant soon = policy.dueSoon(due, wish.pickup());
    return soon.isAfter(now()) ? soon : late(due);
  }

  private Instant late(LocalDate due) {
    return policy.overdue(due, 0, wish.pickup()).orElseGet(() -> policy.endOf(due, wish.pickup()));
  }

  /** Whether the reader can still bring a loan back in time. */
  boolean isInTime(AttemptDraft attempt) {
    return attempt.due.filter(day -> now().isBefore(policy.endOf(day, wish.pickup()))).isPresent();
  }

  /** Waits until the loan is late. */
  void awaitLateness(AttemptDraft attempt) {
    attempt.deadline = attempt.due.map(this::late).or(() -> attempt.deadline);
  }

  /** Whether no reminder is left, so that a person looks after the loan. */
  boolean isRemindedEnough(AttemptDraft attempt) {
    return attempt
        .due
        .flatMap(day -> policy.overdue(day, attempt.reminders, wish.pickup()))
        .isEmpty();
  }

  /** The day wanted for a loan, or a later one: never in the holidays of the reader's school. */
  LocalDate dueDate(LocalDate wanted) {
    return policy.dueDate(wish.card().issuer(), wanted);
  }

  private Instant until(AttemptDraft attempt) {
    PlaceCode here = attempt.whereabouts.lastSeen();
    Wait waits = attempt.state.waits();
    return switch (attempt.state) {
      case HELD -> alone(attempt);
      case ASKING, WITHDRAWING, DOUBTFUL ->
          policy.deadline(waits, now(), attempt.home(), attempt.home());
      case SENT -> policy.deadline(waits, now(), here, wish.pickup());
      case AT_PICKUP, MISSING -> policy.deadline(waits, now(), here, here);
      case RETURNING -> policy.deadline(waits, now(), here, attempt.home());
      case LENT ->
          attempt.due.map(this::lent).orElseGet(() -> policy.deadline(waits, now(), here, here));
      case SETTLED -> throw new IllegalArgumentException("a settled attempt waits for nothing");
    };
  }

  /** A request that is looked after too late for its reader ends on the day it was needed by. */
  private void bound() {
    wish.neededBy()
        .filter(day -> wantsBoundary())
        .map(day -> policy.endOf(day, wish.pickup()))
        .ifPresent(end -> {
          if (deadline.map(end::isBefore).orElse(true)) {
            deadline = Optional.of(end);
          }
        });
  }

  private boolean wantsBoundary() {
    return state == RequestState.SUBMITTED || isLooking();
  }

  /** Whether the day the reader needed it by is over and no item is on its way. */
  boolean isTooLate() {
    return wantsBoundary()
        && wish.neededBy()
            .map(day -> !now().isBefore(policy.endOf(day, wish.pickup())))
            .orElse(false);
  }

  /** A request's own deadline has passed: a person knows, who is reminded as of any decision. */
  void remind() {
    deadline = Optional.of(decision());
    bound();
  }

  boolean hasPassed() {
    return deadline.map(time -> !time.isAfter(now())).orElse(false);
  }

  boolean hasPassed(AttemptDraft attempt) {
    return attempt.deadline.map(time -> !time.isAfter(now())).orElse(false);
  }

  /** No item is looked for any more, so the day it was needed by says nothing. */
  void unbound() {
    if (state.followsSupplier() && !isLooking()) {
      deadline = Optional.empty();
    }
  }

  void attention(Attention.Kind kind, int attempt, EffectKind act, String text) {
    if (attentions.stream().noneMatch(known -> known.is(kind, attempt, act))) {
      attentions.add(new Attention(kind, attempt, act, now(), text));
    }
  }

  void attention(Attention.Kind kind, AttemptDraft attempt, String text) {
    attention(kind, attempt.number, EffectKind.NONE, text);
  }

  /** Nothing of this kind needs a person any more. */
  void clear(Attention.Kind kind, int attempt) {
    attentions.removeIf(known -> known.kind() == kind && known.attempt() == attempt);
  }

  /** Whether something of this kind needs a person. */
  boolean needs(Attention.Kind kind, int attempt) {
    return attentions.stream()
        .anyMatch(known -> known.kind() == kind && known.attempt() == attempt);
  }

  /** Whether this program failed at what it does itself. */
  boolean hasFailed(EffectKind act) {
    return attentions.stream().anyMatch(known -> known.is(Attention.Kind.BROKER_FAILED, 0, act));
  }

  /** Nobody has to look after the question about the reader any more. */
  void clearPatronCheck() {
    clearAct(0, EffectKind.CHECK_PATRON);
  }

  /** Nobody has to choose a supplier any more. */
  void clearRouting() {
    clearAct(0, EffectKind.CHOOSE_SUPPLIER);
    clear(Attention.Kind.CONSENT_NEEDED, 0);
  }

  /** Nothing about this act needs a person any more; a missing item does until it is found. */
  void clearAct(int attempt, EffectKind act) {
    attentions.removeIf(known ->
        known.attempt() == attempt
            && known.act() == act
            && known.kind() != Attention.Kind.ITEM_MISSING);
  }

  /** What a system refused is asked for once more. */
  void clearRefused(int attempt, EffectKind act) {
    attentions.removeIf(known -> known.is(Attention.Kind.ACT_REFUSED, attempt, act));
  }

  /** Whether something about this act needs a person. */
  boolean inDoubt(int attempt, EffectKind act) {
    return attentions.stream().anyMatch(known -> known.attempt() == attempt && known.act() == act);
  }

  /** What was raised about the item's journey ends with the journey. */
  void clearJourney(AttemptDraft attempt) {
    clear(Attention.Kind.TRANSIT_LATE, attempt.number);
    clear(Attention.Kind.RETURN_LATE, attempt.number);
    clear(Attention.Kind.LONG_OVERDUE, attempt.number);
    clear(Attention.Kind.ITEM_MISSING, attempt.number);
  }
}
