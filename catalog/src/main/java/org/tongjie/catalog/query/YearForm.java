package org.tongjie.catalog.query;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years and spans of years as they are written in queries. */
final class YearForm {
  /** A year, perhaps the month and day of an ISO date, which do not count. */
  private static final String DATE = "(\\d{1,4})(?:-\\d{2}(?:-\\d{2})?|\\d{4})?年?";

  private static final Pattern ONE = Pattern.compile(DATE);
  private static final Pattern SPAN = Pattern.compile(DATE + "(?:\\s*[-–—/~,]\\s*|\\s+)" + DATE);
  private static final Pattern SHORT_SPAN = Pattern.compile("(\\d{3,4})\\s*[-–—]\\s*(\\d{3,4})");

  private YearForm() {}

  /** One year. */
  static OptionalInt one(String text) {
    Matcher matcher = ONE.matcher(text.strip());
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /** A year or two, as the years from the one to the other. */
  static Optional<Query> span(String text) {
    String stripped = text.strip();
    Matcher span = SHORT_SPAN.matcher(stripped);
    if (!span.matches()) {
      OptionalInt one = one(stripped);
      if (one.isPresent()) {
        return Optional.of(new Query.Years(one, one));
      }
      span = SPAN.matcher(stripped);
    }
    return span.matches()
        ? Optional.of(
            new Query.Years(
                OptionalInt.of(Integer.parseInt(span.group(1))),
                OptionalInt.of(Integer.parseInt(span.group(2)))))
        : Optional.empty();
  }

  /** Years before, after or at a year, without it where {@code equal} is false. */
  static Query side(boolean before, boolean equal, int year) {
    int bound = equal ? year : before ? year - 1 : year + 1;
    return before
        ? new Query.Years(OptionalInt.empty(), OptionalInt.of(bound))
        : new Query.Years(OptionalInt.of(bound), OptionalInt.empty());
  }
}
