package org.tongjie.broker.ledger;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A month as a table that spreadsheets read (RFC 4180): a line for each figure, and after them the
 * corrections.
 */
public final class MonthCsv {
  private static final String HEAD =
      "month,kind,agency,place,measure,reason,reader_type,age_band,number,source,late,note";

  /** What spreadsheets take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

  private MonthCsv() {}

  /** The table. */
  public static String of(MonthReport report) {
    return Stream.concat(
                Stream.of(HEAD),
                Stream.concat(
                    report.figures().stream().map(figure -> line(report, figure)),
                    report.corrections().stream().map(fixed -> line(report, fixed))))
            .collect(Collectors.joining("\r\n"))
        + "\r\n";
  }

  private static String line(MonthReport report, MonthFigure figure) {
    return line(
        report,
        "figure",
        figure.cell(),
        List.of(
            Long.toString(figure.number()),
            figure.source().name().toLowerCase(Locale.ROOT),
            figure.late() ? "late" : "",
            ""));
  }

  private static String line(MonthReport report, MonthReport.Correction fixed) {
    return line(
        report,
        "correction",
        fixed.cell(),
        List.of(Long.toString(fixed.value()), "hand", "", fixed.why()));
  }

  private static String line(
      MonthReport report, String kind, MonthFigure.Cell cell, List<String> rest) {
    Stream<String> first =
        Stream.of(
            report.month().toString(),
            kind,
            cell.agency(),
            cell.place(),
            cell.measure(),
            cell.reason(),
            cell.readerType(),
            cell.ageBand());
    return Stream.concat(first, rest.stream())
        .map(MonthCsv::quoted)
        .collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String plain = formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    boolean quotes = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quotes ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
