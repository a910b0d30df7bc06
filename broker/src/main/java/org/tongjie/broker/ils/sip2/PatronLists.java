package org.tongjie.broker.ils.sip2;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import org.tongjie.broker.ils.sip2.Questions.Detail;

/**
 * The lists of items in messages 64, read page by page: what proves holds and loans. A list changes
 * while it is read, most of all that of a card that stands for a whole library; so each page begins
 * with entries of the page before, which shows that nothing slipped through between the two.
 */
final class PatronLists {
  private static final int PAGE = 50;
  private static final int MOST_OVERLAP = 10;
  private static final int MOST_PAGES = 100;
  private static final int MOST_READINGS = 3;

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
    /** The system shows less than it counts, or does not count, or the list never stays. */
    CANNOT_TELL
  }

  /** Looks for a barcode on one list of a card. */
  Listed find(String card, Detail detail, String barcode) {
    Optional<Listed> listed = Optional.empty();
    for (int reading = 0; reading < MOST_READINGS && listed.isEmpty(); reading++) {
      listed = read(card, detail, barcode);
    }
    return listed.orElse(Listed.CANNOT_TELL);
  }

  /** Reads the list once; empty when it shrank by more than its pages overlap. */
  private Optional<Listed> read(String card, Detail detail, String barcode) {
    Pages pages = new Pages();
    for (int page = 0; page < MOST_PAGES; page++) {
      Message answer = lanes.ask(questions.list(card, detail, pages.from, pages.from + PAGE - 1));
      OptionalInt count = count(answer, detail);
      List<String> entries = answer.all(tag(detail));
      if (entries.stream().anyMatch(entry -> isItem(entry, barcode))) {
        return Optional.of(Listed.YES);
      }
      if (!Sip2Patrons.isKnown(answer) || count.isEmpty() || pages.beginAgain(entries)) {
        return Optional.of(Listed.CANNOT_TELL);
      }
      if (!pages.continueWith(entries)) {
        return Optional.empty();
      }
      if (pages.end(entries) >= count.getAsInt()) {
        return Optional.of(Listed.NO);
      }
      if (!pages.turn(entries)) {
        return Optional.of(Listed.CANNOT_TELL);
      }
    }
    return Optional.of(Listed.CANNOT_TELL);
  }

  /** The pages of one reading. */
  private static final class Pages {
    private final SequencedSet<String> seen = new LinkedHashSet<>();
    private int from = 1;

    /** Whether a later page is the first once more: the system shows no other. */
    private boolean beginAgain(List<String> entries) {
      return from > 1 && !entries.isEmpty() && entries.getFirst().equals(seen.getFirst());
    }

    private boolean continueWith(List<String> entries) {
      return from == 1 || (!entries.isEmpty() && seen.contains(entries.getFirst()));
    }

    private int end(List<String> entries) {
      return from - 1 + entries.size();
    }

    /** Goes on to the next page; false where that would be this one again. */
    private boolean turn(List<String> entries) {
      seen.addAll(entries);
      int overlap = Math.clamp(entries.size() / 5, 1, MOST_OVERLAP);
      int next = end(entries) - overlap + 1;
      boolean further = next > from;
      from = next;
      return further;
    }
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
