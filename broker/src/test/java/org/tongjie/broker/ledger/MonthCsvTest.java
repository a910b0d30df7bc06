package org.tongjie.broker.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ledger.MonthFigure.Cell;
import org.tongjie.broker.ledger.MonthFigure.Measure;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.MonthReport.Correction;
import org.tongjie.broker.ledger.MonthReport.Submission;

class MonthCsvTest {
  private static final Instant AT = Instant.parse("2026-04-02T01:00:00Z");

  @Test
  void figuresComeBeforeCorrectionsAndNoCellIsAFormula() {
    Cell unfilled = new Cell("CITY", "MAIN", "UNFILLED", "=1+1, \"各馆均无\"", "ADULT", "60+");
    Cell visits = Cell.at("CITY", "MAIN", Measure.VISITS);
    MonthReport report =
        new MonthReport(
            YearMonth.of(2026, 3),
            Optional.of(AT),
            Optional.of(new Submission(AT, "staff 7")),
            List.of(
                MonthFigure.counted(unfilled, 2), new MonthFigure(visits, 90, Source.HAND, true)),
            List.of(new Correction(visits, 100, "recount", new Submission(AT, "staff 7"))));
    assertThat(MonthCsv.of(report).lines())
        .containsExactly(
            "month,kind,agency,place,measure,reason,reader_type,age_band,number,source,late,note",
            "2026-03,figure,CITY,MAIN,UNFILLED,\"'=1+1, \"\"各馆均无\"\"\",ADULT,60+,2,counted,,",
            "2026-03,figure,CITY,MAIN,VISITS,,,,90,hand,late,",
            "2026-03,correction,CITY,MAIN,VISITS,,,,100,hand,,recount");
  }

  @Test
  void aFigureBelowZeroStaysANumber() {
    Cell fees = Cell.at("CITY", "MAIN", Measure.VISITS);
    MonthReport report =
        new MonthReport(
            YearMonth.of(2026, 3),
            Optional.of(AT),
            Optional.empty(),
            List.of(new MonthFigure(fees, -12, Source.HAND, false)),
            List.of());
    assertThat(MonthCsv.of(report).lines())
        .last()
        .isEqualTo("2026-03,figure,CITY,MAIN,VISITS,,,,-12,hand,,");
  }
}
