package org.tongjie.broker.patron;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

  private final Readers readers;
  private final BiFunction<String, String, Optional<CardKey>> cards;
  private final Predicate<CardKey> own;

  /**
   * A batch of one member of staff.
   *
   * @param cards the card of a library's code and a number, if it can be one
   * @param own whether a card is of a library that the member acts for
   */
  public JoinBatch(
      Readers readers,
      BiFunction<String, String, Optional<CardKey>> cards,
      Predicate<CardKey> own) {
    this.readers = readers;
    this.cards = cards;
    this.own = own;
  }

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

  /**
   * Joins what is surely one reader's; empty lines are passed over.
   *
   * @param text a pair a line: library, number, library, number
   * @param evidence what was seen, without names
   * @param actor the member of staff, by number
   */
  public List<Line> join(String text, String evidence, String actor) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String written : text.lines().toList()) {
      number++;
      if (!written.isBlank() && lines.size() < MOST) {
        lines.add(line(number, written.strip(), evidence, actor));
      }
    }
    return lines;
  }

  private Line line(int number, String written, String evidence, String actor) {
    List<CardKey> pair = pair(written);
    return pair.isEmpty()
        ? new Line(number, pair, Outcome.UNREADABLE)
        : new Line(number, pair, join(pair.getFirst(), pair.getLast(), evidence, actor));
  }

  private List<CardKey> pair(String written) {
    List<String> parts = BETWEEN.splitAsStream(written).toList();
    if (parts.size() != PARTS) {
      return List.of();
    }
    Optional<CardKey> one = cards.apply(parts.get(0), parts.get(1));
    Optional<CardKey> other = cards.apply(parts.get(2), parts.get(3));
    return one.isPresent() && other.isPresent() && !one.equals(other)
        ? List.of(one.get(), other.get())
        : List.of();
  }

  private Outcome join(CardKey one, CardKey other, String evidence, String actor) {
    if (!own.test(one) && !own.test(other)) {
      return Outcome.NOT_YOURS;
    }
    if (readers.cardsWith(one).stream().anyMatch(held -> held.card().equals(other))) {
      return Outcome.JOINED_BEFORE;
    }
    return switch (readers.compare(one, other)) {
      case SAME_NAME -> {
        readers.join(one, other, evidence, actor);
        yield Outcome.JOINED;
      }
      case OTHER_NAME -> Outcome.OTHER_NAME;
      case CANNOT_TELL -> Outcome.CANNOT_TELL;
      case UNKNOWN_CARD -> Outcome.UNKNOWN_CARD;
    };
  }
}
