package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.tongjie.broker.ledger.MonthFigure;
import org.tongjie.broker.ledger.MonthReport;

/** A month's figures for programs; minutes stay minutes. */
record MonthJson(
    String month,
    String taken,
    String submitted,
    String submittedBy,
    List<Figure> figures,
    List<Correction> corrections) {

  record Figure(@JsonUnwrapped MonthFigure.Cell cell, long number, String source, boolean late) {
    static Figure of(MonthFigure figure) {
      return new Figure(figure.cell(), figure.number(), figure.source().name(), figure.late());
    }
  }

  record Correction(
      @JsonUnwrapped MonthFigure.Cell cell, long number, String why, String at, String by) {
    static Correction of(MonthReport.Correction fixed) {
      return new Correction(
          fixed.cell(),
          fixed.value(),
          fixed.why(),
          fixed.entered().at().toString(),
          fixed.entered().by());
    }
  }

  static MonthJson of(MonthReport report) {
    return new MonthJson(
        report.month().toString(),
        report.taken().map(Instant::toString).orElse(""),
        report.submitted().map(done -> done.at().toString()).orElse(""),
        report.submitted().map(MonthReport.Submission::by).orElse(""),
        report.figures().stream().map(Figure::of).toList(),
        report.corrections().stream().map(Correction::of).toList());
  }
}
