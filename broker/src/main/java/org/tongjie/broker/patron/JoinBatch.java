package org.tongjie.broker.patron;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongjie.broker.region.CardKey;

/**
 * Many pairs of cards at once, each of one reader by what staff saw (读者证去重). Only pairs whose
 * libraries give the same name are joined; all others are told, to be looked at one by one.
 */
public final class JoinBatch {
  /** Pairs that are taken at once: two systems are asked about each. */
  public static final int MOST = 100;

  private static final int PARTS = 4;
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；、]+");

  private final CardJoining joining;

  public JoinBatch(CardJoining joining) {
    this.joining = joining;
  }

  /**
   * A pair as it was written.
   *
   * @param number of its line, from 1
   * @param one empty where it can be no card, as {@code other}
   */
  public record Pair(int number, Optional<CardKey> one, Optional<CardKey> other) {}

  /** What became of a pair. */
  public enum Outcome {
    JOINED,
    /** They were one reader's already. */
    JOINED_BEFORE,
    OTHER_NAME,
    CANNOT_TELL,
    UNKNOWN_CARD,
    /** Neither card is of a library that the member acts for. */
    NOT_YOURS,
    UNREADABLE
  }

  /**
   * A line with what became of it.
   *
   * @param number of the line, from 1
   * @param cards the pair, or none where it cannot be read
   */
  public record Line(int number, List<CardKey> cards, Outcome outcome) {
    public Line {
      cards = List.copyOf(cards);
    }
  }

  /** The pairs of a text, one a line: library, number, library, number; empty lines are none. */
  public List<Pair> read(String text) {
    List<Pair> pairs = new ArrayList<>();
    int number = 0;
    for (String written : text.lines().toList()) {
      number++;
      if (!written.isBlank()) {
        pairs.add(read(number, BETWEEN.splitAsStream(written.strip()).toList()));
      }
    }
    return pairs;
  }

  private Pair read(int number, List<String> parts) {
    return parts.size() == PARTS
        ? new Pair(
            number,
            joining.key(parts.get(0), parts.get(1)),
            joining.key(parts.get(2), parts.get(3)))
        : new Pair(number, Optional.empty(), Optional.empty());
  }

  /**
   * Joins what is surely one reader's.
   *
   * @param pairs at most {@link #MOST}
   * @param evidence what was seen, without names
   * @param actor the member of staff, by number
   * @throws IllegalArgumentException when there are more, or no evidence
   */
  public List<Line> join(List<Pair> pairs, String evidence, String actor) {
    if (pairs.size() > MOST || !CardJoining.isEvidence(evidence)) {
      throw new IllegalArgumentException("at most " + MOST + " pairs, and evidence, are taken");
    }
    return pairs.stream()
        .map(pair -> {
          List<CardKey> cards =
              Stream.of(pair.one(), pair.other()).flatMap(Optional::stream).toList();
          Outcome outcome = join(pair, evidence, actor);
          return new Line(
              pair.number(), outcome == Outcome.UNREADABLE ? List.of() : cards, outcome);
        })
        .toList();
  }

  private Outcome join(Pair pair, String evidence, String actor) {
    if (isJoined(pair)) {
      return Outcome.JOINED_BEFORE;
    }
    CardJoining.Pair said = new CardJoining.Pair(pair.one(), pair.other(), evidence, false);
    return switch (joining.join(said, actor)) {
      case DONE -> Outcome.JOINED;
      case OTHER_NAME -> Outcome.OTHER_NAME;
      case CANNOT_TELL -> Outcome.CANNOT_TELL;
      case UNKNOWN_CARD -> Outcome.UNKNOWN_CARD;
      case NOT_YOURS -> Outcome.NOT_YOURS;
      case NOT_TWO_CARDS -> Outcome.UNREADABLE;
      case NO_EVIDENCE, NOT_JOINED -> throw new IllegalStateException("no answer to a pair");
    };
  }

  private boolean isJoined(Pair pair) {
    return pair.one().isPresent()
        && pair.other().isPresent()
        && joining.areJoined(pair.one().get(), pair.other().get());
  }
}
