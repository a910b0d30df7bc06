package org.tongjie.broker.region;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * School terms; the days between two of them are holidays.
 *
 * <p>What lies after the last term that is known counts as term: nobody can tell the holidays
 * there.
 *
 * @param terms in order
 */
public record Terms(String code, List<Term> terms) {
  /** Open days before a term's end from which books go elsewhere. */
  public static final int LAST_DAYS = 5;

  public Terms {
    terms = terms.stream().sorted(Comparator.comparing(Term::first)).toList();
  }

  /**
   * One term.
   *
   * @param last day, not before the first
   */
  public record Term(String name, LocalDate first, LocalDate last) {
    public Term {
      if (last.isBefore(first)) {
        throw new WrongValueException(Complaint.TERM_BACKWARD, first, last);
      }
    }

    boolean covers(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** The term that a day lies in. */
  public Optional<Term> term(LocalDate day) {
    return terms.stream().filter(term -> term.covers(day)).findFirst();
  }

  private Optional<Term> after(LocalDate day) {
    return terms.stream().filter(term -> term.first().isAfter(day)).findFirst();
  }

  /** Whether a day lies in holidays: a term follows it, and it is in none. */
  public boolean isHoliday(LocalDate day) {
    return term(day).isEmpty() && after(day).isPresent();
  }

  /** The day wanted, or the first of the next term where that is in holidays. */
  public LocalDate dueDate(LocalDate wanted) {
    return isHoliday(wanted) ? after(wanted).map(Term::first).orElse(wanted) : wanted;
  }

  /**
   * Whether books may still be sent to be fetched on a day: not in holidays, nor on the last five
   * open days of a term.
   */
  public boolean takesPickups(LocalDate day, OpeningCalendar calendar) {
    return !isHoliday(day)
        && term(day).map(term -> day.isBefore(pickupsEnd(term, calendar))).orElse(true);
  }

  /** The first of the last five open days of a term. */
  public static LocalDate pickupsEnd(Term term, OpeningCalendar calendar) {
    int open = 0;
    LocalDate day = term.last();
    while (day.isAfter(term.first())) {
      open += calendar.opensOn(day) ? 1 : 0;
      if (open == LAST_DAYS) {
        return day;
      }
      day = day.minusDays(1);
    }
    return term.first();
  }
}
