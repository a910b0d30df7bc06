package org.tongjie.broker.patron;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What becomes of a school's classes at the end of a year. */
public final class SchoolYear {
  private static final String NUMERALS = "一二三四五六七八九";
  private static final Pattern GRADE =
      Pattern.compile("(小学|初中|高中|初|高|小)?([一二三四五六七八九](?!十)|[1-9](?![0-9])).*");

  private SchoolYear() {}

  /** What becomes of one class. */
  public sealed interface Change {
    record Stays() implements Change {}

    /** Goes on under another name. */
    record Becomes(String unit) implements Change {}

    /** Leaves: its cards end on this day. */
    record Leaves(LocalDate last) implements Change {}
  }

  /**
   * The same class a year later, where its name begins with the grade; none after the last one,
   * whose pupils leave.
   */
  public static Optional<String> next(String unit) {
    Matcher grade = GRADE.matcher(unit);
    if (!grade.matches()) {
      return Optional.empty();
    }
    char written = grade.group(2).charAt(0);
    int numeral = NUMERALS.indexOf(written);
    int year = numeral < 0 ? written - '0' : numeral + 1;
    if (year >= years(grade.group(1))) {
      return Optional.empty();
    }
    char next = numeral < 0 ? (char) (written + 1) : NUMERALS.charAt(year);
    return Optional.of(unit.substring(0, grade.start(2)) + next + unit.substring(grade.end(2)));
  }

  /**
   * How many grades a stage has; both stages of compulsory schooling together where none is said.
   */
  private static int years(@Nullable String stage) {
    return switch (stage) {
      case "小", "小学" -> 6;
      case "初", "初中", "高", "高中" -> 3;
      case null, default -> NUMERALS.length();
    };
  }

  /** The cards that change, as they will be; each by the class it is in now. */
  public static List<DeskCard> apply(List<DeskCard> cards, Map<String, Change> changes) {
    List<DeskCard> changed = new ArrayList<>();
    for (DeskCard card : cards) {
      switch (changes.getOrDefault(card.unit(), new Change.Stays())) {
        case Change.Stays _ -> {}
        case Change.Becomes(String unit) -> changed.add(card.in(unit));
        case Change.Leaves(LocalDate last) -> changed.add(card.until(last));
      }
    }
    return changed;
  }
}
