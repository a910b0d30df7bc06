package org.tongjie.broker.patron;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of a school's classes at the end of a year. */
public final class SchoolYear {
  private static final String NUMERALS = "一二三四五六七八九";
  private static final Pattern GRADE =
      Pattern.compile("^(小学|初中|高中|初|高|小)?([一二三四五六七八九1-9])(年级|年|[（(].*|班.*)?(.*)$");

  private SchoolYear() {}

  /** What becomes of one class. */
  public sealed interface Change {
    record Stays() implements Change {}

    /** Goes on under another name. */
    record Becomes(String unit) implements Change {}

    /** Leaves: its cards end on this day. */
    record Leaves(LocalDate last) implements Change {}
  }

  /** The same class a year later, where its name begins with the grade. */
  public static Optional<String> next(String unit) {
    Matcher grade = GRADE.matcher(unit);
    if (!grade.matches() || unit.matches("[1-9][0-9]{2,}.*")) {
      return Optional.empty();
    }
    String before = unit.substring(0, grade.start(2));
    String after = unit.substring(grade.end(2));
    char written = grade.group(2).charAt(0);
    int numeral = NUMERALS.indexOf(written);
    boolean last = written == '9' || numeral == NUMERALS.length() - 1;
    if (last) {
      return Optional.empty();
    }
    char next = numeral < 0 ? (char) (written + 1) : NUMERALS.charAt(numeral + 1);
    return Optional.of(before + next + after);
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
