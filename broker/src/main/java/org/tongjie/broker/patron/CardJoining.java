package org.tongjie.broker.patron;

import java.util.List;
import java.util.Optional;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Recognition;

/** Joins and separates cards for a member of staff: whose affair it is, and what must be seen. */
public final class CardJoining {
  /** The most characters of evidence. */
  public static final int LONGEST_EVIDENCE = 200;

  /** The fewest of them that say anything. */
  public static final int SHORTEST_EVIDENCE = 4;

  private final Readers readers;
  private final StaffVisit visit;

  public CardJoining(Readers readers, StaffVisit visit) {
    this.readers = readers;
    this.visit = visit;
  }

  /** What became of it. */
  public enum Outcome {
    DONE,
    /** One card is none, or both are the same. */
    NOT_TWO_CARDS,
    /** No card of it is of a library that the member acts for, or the member came by card alone. */
    NOT_YOURS,
    NO_EVIDENCE,
    UNKNOWN_CARD,
    /** The libraries give other names, and nobody is sure in spite of it. */
    OTHER_NAME,
    /** A library gives no name or no answer, and nobody is sure in spite of it. */
    CANNOT_TELL,
    /** The card has no others beside it. */
    NOT_JOINED
  }

  /**
   * Two cards that are said to be one reader's.
   *
   * @param evidence what was seen, without names
   * @param sure whether the person was seen, whatever names the libraries give
   */
  public record Pair(
      Optional<CardKey> one, Optional<CardKey> other, String evidence, boolean sure) {}

  /** A card of a library of the region; empty where it can be none. */
  public Optional<CardKey> key(String library, String number) {
    return visit.region().symbol(library).flatMap(symbol -> Recognition.key(symbol, number));
  }

  /** Whether a card is of a library that the member acts for. */
  public boolean isAffair(CardKey card) {
    return visit.actsFor(card.issuer());
  }

  /** The card and all others of its reader; none where it is not the member's affair. */
  public List<HeldCard> cardsWith(CardKey card) {
    return isAffair(card) ? readers.cardsWith(card) : List.of();
  }

  /** Whether evidence says anything. */
  public static boolean isEvidence(String evidence) {
    return evidence.length() >= SHORTEST_EVIDENCE && evidence.length() <= LONGEST_EVIDENCE;
  }

  /** Whether two cards are one reader's already; false too where neither is the member's affair. */
  boolean areJoined(CardKey one, CardKey other) {
    return !one.equals(other)
        && (isAffair(one) || isAffair(other))
        && readers.cardsWith(one).stream().anyMatch(held -> held.card().equals(other));
  }

  /** Joins two cards, of which one at least is the member's affair. */
  public Outcome join(Pair pair, String actor) {
    if (pair.one().isEmpty() || pair.other().isEmpty() || pair.one().equals(pair.other())) {
      return Outcome.NOT_TWO_CARDS;
    }
    CardKey one = pair.one().get();
    CardKey other = pair.other().get();
    if (visit.byCard() || (!isAffair(one) && !isAffair(other))) {
      return Outcome.NOT_YOURS;
    }
    if (!isEvidence(pair.evidence())) {
      return Outcome.NO_EVIDENCE;
    }
    Optional<Outcome> doubt = doubt(readers.compare(one, other), pair.sure());
    if (doubt.isEmpty()) {
      readers.join(one, other, pair.evidence(), actor);
    }
    return doubt.orElse(Outcome.DONE);
  }

  private static Optional<Outcome> doubt(Readers.Likeness likeness, boolean sure) {
    return switch (likeness) {
      case SAME_NAME -> Optional.empty();
      case UNKNOWN_CARD -> Optional.of(Outcome.UNKNOWN_CARD);
      case OTHER_NAME -> sure ? Optional.empty() : Optional.of(Outcome.OTHER_NAME);
      case CANNOT_TELL -> sure ? Optional.empty() : Optional.of(Outcome.CANNOT_TELL);
    };
  }

  /** Separates a card from the others of its reader. */
  public Outcome separate(Optional<CardKey> card, String evidence, String actor) {
    if (visit.byCard() || card.filter(this::isAffair).isEmpty()) {
      return Outcome.NOT_YOURS;
    }
    if (!isEvidence(evidence)) {
      return Outcome.NO_EVIDENCE;
    }
    return readers.separate(card.get(), evidence, actor) ? Outcome.DONE : Outcome.NOT_JOINED;
  }
}
