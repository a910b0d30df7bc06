package org.tongjie.broker.ils.sip2;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.tongjie.broker.ils.sip2.Questions.Detail;

/** The lists of items in messages 64, read page by page: what proves holds and loans. */
final class PatronLists {
  private static final int PAGE = 50;
  private static final int MOST_PAGES = 100;

  private final Sip2Lanes lanes;
  private final Questions questions;

  PatronLists(Sip2Lanes lanes, Questions questions) {
    this.lanes = lanes;
    this.questions = questions;
  }

  /** Whether an item is on a list. */
  enum Listed {
    YES,
    NO,
    /** The system shows less than it counts, or does not count. */
    CANNOT_TELL
  }

  /** Looks for a barcode on one list of a card. */
  Listed find(String card, Detail detail, String barcode) {
    Set<String> seen = new LinkedHashSet<>();
    OptionalInt count = OptionalInt.empty();
    for (int page = 0; page < MOST_PAGES; page++) {
      int from = seen.size() + 1;
      Message answer = lanes.ask(questions.list(card, detail, from, from + PAGE - 1));
      if (!Sip2Patrons.isKnown(answer)) {
        return Listed.CANNOT_TELL;
      }
      count = count(answer, detail);
      List<String> entries = answer.all(tag(detail));
      if (entries.stream().anyMatch(entry -> isItem(entry, barcode))) {
        return Listed.YES;
      }
      boolean grown = seen.addAll(entries);
      if (!grown || count.isEmpty() || seen.size() >= count.getAsInt()) {
        break;
      }
    }
    return count.isPresent() && seen.size() >= count.getAsInt() ? Listed.NO : Listed.CANNOT_TELL;
  }

  private static String tag(Detail detail) {
    return switch (detail) {
      case HOLDS -> "AS";
      case LOANS -> "AU";
      case UNAVAILABLE_HOLDS -> "CD";
    };
  }

  private static OptionalInt count(Message answer, Detail detail) {
    String field =
        switch (detail) {
          case HOLDS -> "hold items count";
          case LOANS -> "charged items count";
          case UNAVAILABLE_HOLDS -> "unavailable holds count";
        };
    String value = answer.fixed(field).strip();
    return value.isEmpty() || value.indexOf(' ') >= 0
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(value));
  }

  /** An entry is a barcode, and in some systems a title or date after it. */
  private static boolean isItem(String entry, String barcode) {
    return entry.equals(barcode)
        || (entry.startsWith(barcode) && Character.isWhitespace(entry.charAt(barcode.length())));
  }
}
