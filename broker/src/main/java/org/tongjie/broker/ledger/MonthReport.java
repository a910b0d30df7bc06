package org.tongjie.broker.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * All figures of a month.
 *
 * @param taken when it ended for the figures; empty while it goes on
 * @param submitted when and by whom it was handed in, since when it stays as it is
 * @param corrections what stands beside it since, oldest first
 */
public record MonthReport(
    YearMonth month,
    Optional<Instant> taken,
    Optional<Submission> submitted,
    List<MonthFigure> figures,
    List<Correction> corrections) {
  public MonthReport {
    figures = List.copyOf(figures);
    corrections = List.copyOf(corrections);
  }

  /**
   * That a month was handed in.
   *
   * @param by who did it, without a name
   */
  public record Submission(Instant at, String by) {}

  /**
   * What a figure of a month that was handed in should have been.
   *
   * @param entered when, and by whom
   */
  public record Correction(MonthFigure.Cell cell, long value, String why, Submission entered) {}
}
