package org.tongjie.broker.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.Workflow;

/** What a desk can tell of a request without a scan. */
public enum HandAct {
  /** The book is not where it should stand. */
  NOT_ON_SHELF,
  /** The library asked is waited for no longer. */
  ASK_NEXT,
  LOST,
  DAMAGED,
  CLAIMED_RETURNED,
  WRITTEN_OFF,
  RECALL,
  RENEW,
  /** Kept longer on the shelf for its reader. */
  KEEP_LONGER,
  /** Copies that the rights leave to staff may be asked for. */
  CONSENT,
  /** They may not, and nothing else is left. */
  NO_CONSENT,
  CANCEL;

  /** All of them, and those of {@link DeskOrder} besides. */
  public static final String NAMES =
      Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
          + ", "
          + DeskOrder.CHANGE_PICKUP
          + ", "
          + DeskOrder.DECIDE;

  /** How soon a recalled book is wanted back. */
  private static final int RECALL_DAYS = 7;

  /** The act of this name. */
  public static Optional<HandAct> of(String name) {
    return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
  }

  /** Whether it ends a request or a loan, or somebody may have to pay. */
  public boolean isGrave() {
    return switch (this) {
      case LOST, DAMAGED, WRITTEN_OFF, NO_CONSENT, CANCEL -> true;
      case NOT_ON_SHELF, ASK_NEXT, CLAIMED_RETURNED, RECALL, RENEW, KEEP_LONGER, CONSENT -> false;
    };
  }

  /** What can be told of an attempt as it stands. */
  public static List<HandAct> offered(PatronRequest request, SupplierRequest attempt) {
    List<HandAct> acts = new ArrayList<>();
    switch (attempt.state()) {
      case ASKING, HELD -> acts.addAll(List.of(NOT_ON_SHELF, ASK_NEXT));
      case AT_PICKUP -> {
        if (isKeptLonger(request, attempt)) {
          acts.add(KEEP_LONGER);
        }
        acts.addAll(List.of(LOST, DAMAGED));
      }
      case SENT, RETURNING -> acts.addAll(List.of(LOST, DAMAGED));
      case LENT ->
          acts.addAll(List.of(RENEW, RECALL, DAMAGED, CLAIMED_RETURNED, LOST, WRITTEN_OFF));
      case MISSING -> acts.add(WRITTEN_OFF);
      case SETTLED -> acts.add(DAMAGED);
      case WITHDRAWING, DOUBTFUL -> {}
    }
    return List.copyOf(acts);
  }

  private static boolean isKeptLonger(PatronRequest request, SupplierRequest attempt) {
    return request.state() == RequestState.READY
        && request.current() == attempt.number()
        && attempt.extensions() < Workflow.mostExtensions(true);
  }

  /** Whether staff have to decide about what the rights leave to them. */
  public static boolean offersConsent(PatronRequest request) {
    return request.attentions().stream()
        .anyMatch(one -> one.kind() == Attention.Kind.CONSENT_NEEDED);
  }

  /** Whether it is for the libraries alone that look after the reader. */
  public boolean concernsReader() {
    return this == CONSENT || this == NO_CONSENT || this == ASK_NEXT;
  }

  /** Whether a request can still be brought elsewhere. */
  public static boolean offersPickup(PatronRequest request) {
    return offersCancel(request) && request.state() != RequestState.READY;
  }

  /** Whether a request can still be cancelled. */
  public static boolean offersCancel(PatronRequest request) {
    return request.state() != RequestState.LOANED && request.state() != RequestState.FINISHED;
  }

  /**
   * The event that tells it.
   *
   * @param attempt the number of the attempt; without meaning for those of the request itself
   * @param text what the librarian says of it
   * @param today the day at the desk
   */
  public Event event(Instant at, int attempt, String text, LocalDate today) {
    return switch (this) {
      case NOT_ON_SHELF -> new Event.Declined(at, attempt, text);
      case ASK_NEXT -> new Event.PassedOn(at, attempt);
      case LOST -> new Event.LostReported(at, attempt, text);
      case DAMAGED -> new Event.DamageReported(at, attempt, text);
      case CLAIMED_RETURNED -> new Event.ClaimedReturned(at, attempt);
      case WRITTEN_OFF -> new Event.WrittenOff(at, attempt, text);
      case RECALL -> new Event.RecallAsked(at, attempt, today.plusDays(RECALL_DAYS));
      case RENEW -> new Event.RenewAsked(at);
      case KEEP_LONGER -> new Event.ShelfExtended(at, true);
      case CONSENT -> new Event.ConsentDecided(at, true);
      case NO_CONSENT -> new Event.ConsentDecided(at, false);
      case CANCEL -> new Event.CancelAsked(at);
    };
  }
}
