package org.tongjie.broker.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In what a figure is counted, and how people write it: 1204, 41:30 hours, 12.50 yuan. */
public enum FigureUnit {
  PIECES,
  MINUTES,
  FEN;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}");
  private static final Pattern HOURS = Pattern.compile("([0-9]{1,9}):([0-5][0-9])");
  private static final Pattern YUAN = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,2})?");
  private static final int MINUTES_OF_HOUR = 60;
  private static final int DIGITS_OF_FEN = 2;

  /** The unit of a measure, which its name ends with where it is none of pieces. */
  public static FigureUnit of(String measure) {
    if (measure.endsWith("_MINUTES")) {
      return MINUTES;
    }
    return measure.endsWith("_FEN") ? FEN : PIECES;
  }

  /** A figure as people read it. */
  public String text(long figure) {
    return switch (this) {
      case PIECES -> Long.toString(figure);
      case MINUTES -> "%d:%02d".formatted(figure / MINUTES_OF_HOUR, figure % MINUTES_OF_HOUR);
      case FEN -> BigDecimal.valueOf(figure, DIGITS_OF_FEN).toPlainString();
    };
  }

  /** What a person wrote; empty where it is no figure of this unit. */
  public Optional<Long> read(String written) {
    String text = written.strip();
    return switch (this) {
      case PIECES -> Optional.of(text).filter(NUMBER.asMatchPredicate()).map(Long::parseLong);
      case MINUTES -> minutes(HOURS.matcher(text));
      case FEN ->
          Optional.of(text)
              .filter(YUAN.asMatchPredicate())
              .map(yuan -> new BigDecimal(yuan).movePointRight(DIGITS_OF_FEN).longValueExact());
    };
  }

  private static Optional<Long> minutes(Matcher hours) {
    return hours.matches()
        ? Optional.of(
            Long.parseLong(hours.group(1)) * MINUTES_OF_HOUR + Long.parseLong(hours.group(2)))
        : Optional.empty();
  }
}
