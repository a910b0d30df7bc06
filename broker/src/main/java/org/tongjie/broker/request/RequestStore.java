package org.tongjie.broker.request;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where requests, their history and what is to be done for them are kept. Every method is one
 * transaction; several brokers may share one store.
 */
public interface RequestStore {
  Optional<PatronRequest> find(RequestId id);

  /**
   * A request as this process last knew it, without a question; empty where that is not known, or
   * is likely to be old. Only a change that is kept proves that it was so still.
   */
  default Optional<PatronRequest> recall(RequestId id) {
    return Optional.empty();
  }

  /** Those of some requests that are there. */
  Map<RequestId, PatronRequest> find(Collection<RequestId> ids);

  /** Keeps a change with its event and effects, all or nothing. */
  Committed commit(Change change);

  /**
   * Takes work of a lane: the oldest entries that are due, none while an earlier one about the same
   * subject is unfinished. Taking counts as a try: who takes an entry with tries before has to look
   * up whether it was done.
   *
   * @param until when the entries are free again if nothing is heard of them
   */
  List<OutboxEntry> claim(Claim claim, Instant now, Instant until);

  /** Gives an entry back to be tried later; see {@link Postponement}. */
  void postpone(OutboxEntry entry, Postponement why);

  /** Lets what a request waits for be done now, unless somebody is at it. */
  void hasten(RequestId request, EffectKind kind);

  /** Gives an entry back that was not begun: it is as if it had not been taken. */
  void giveBack(OutboxEntry entry);

  /** Ends an entry that needs nothing to be done any more. */
  void drop(OutboxEntry entry);

  /** Requests with a deadline that has passed, those waiting longest first. */
  List<RequestId> due(Instant now, int limit);

  /** Lanes with work that is due. */
  List<String> lanesWithWork(Instant now);

  /**
   * Who takes how much.
   *
   * @param lane the code of a library system, or {@link OutboxEntry#BROKER_LANE}
   */
  record Claim(String lane, String worker, int limit) {}

  /**
   * When and why an entry is tried again.
   *
   * @param surelyNotDone whether the try surely had no effect, so that it does not count
   */
  record Postponement(Instant notBefore, boolean surelyNotDone, String reason) {}

  /**
   * A step to be kept.
   *
   * @param before the version it was made from, or empty for a new request
   * @param event what happened; empty for a new request
   * @param eventId names the event for good: the same one twice is kept once
   * @param entry the work this is the result of, which ends with it
   * @param work what is to be done outside, with its lanes
   * @param actor who did it: a system, a member of staff, a reader or the clock; no names
   */
  record Change(
      Optional<PatronRequest> before,
      Step.Moved moved,
      Optional<Event> event,
      String eventId,
      Optional<OutboxEntry> entry,
      List<Work> work,
      String actor) {
    /** The same with other work. */
    public Change withWork(List<Work> other) {
      return new Change(before, moved, event, eventId, entry, other, actor);
    }
  }

  /**
   * An effect with its lane and subject; see {@link Lanes}.
   *
   * @param taking who takes it at once, unless something about the same subject is unfinished
   */
  record Work(Effect effect, String lane, String subject, Optional<Taking> taking) {
    /** Work for whoever takes it first. */
    public Work(Effect effect, String lane, String subject) {
      this(effect, lane, subject, Optional.empty());
    }
  }

  /**
   * Who has work, and until when: see {@link #claim}.
   *
   * @param worker the name of a broker's process
   */
  record Taking(String worker, Instant until) {}

  /** What became of a change. */
  sealed interface Committed {
    /**
     * It is kept.
     *
     * @param taken those of its work that are with whom the change named, each as first claimed
     */
    record Done(List<OutboxEntry> taken) implements Committed {
      public Done {
        taken = List.copyOf(taken);
      }
    }

    /** Somebody else changed the request first: read it again. */
    record Stale() implements Committed {}

    /** The event is known already. */
    record Repeated() implements Committed {}

    /** The item is promised to another request. */
    record ItemTaken() implements Committed {}

    /** The reader has asked for the same already, or for an edition that would do as well. */
    record Duplicate(RequestId existing) implements Committed {}

    /** The work was taken over by somebody else, who looks up what was done. */
    record EntryLost() implements Committed {}
  }
}
