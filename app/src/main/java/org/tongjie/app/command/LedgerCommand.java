package org.tongjie.app.command;

import java.io.PrintStream;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongjie.app.process.Services;
import org.tongjie.broker.ledger.MonthCsv;
import org.tongjie.broker.ledger.MonthReport;
import org.tongjie.broker.store.MonthStore;
import org.tongjie.catalog.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The figures of months, to read and to take away. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class LedgerCommand {
  private final PrintStream out;

  @Spec @Nullable CommandSpec spec;

  public LedgerCommand(PrintStream out) {
    this.out = out;
  }

  /** Lists the months that have figures. */
  @Command(name = "months", mixinStandardHelpOptions = true)
  public int months(@Mixin DataOptions options) {
    with(options, MonthStore::months).forEach(this::show);
    return 0;
  }

  private void show(MonthReport month) {
    String submitted = month.submitted().map(done -> done.at() + " " + done.by()).orElse("-");
    String taken = month.taken().map(Instant::toString).orElse("-");
    out.println(month.month() + "\t" + taken + "\t" + submitted);
  }

  /** Prints a month as a table of comma separated values. */
  @Command(name = "month", mixinStandardHelpOptions = true)
  public int month(
      @Mixin DataOptions options,
      @Parameters(paramLabel = "MONTH", descriptionKey = "ledger.month") String month) {
    YearMonth wanted = parse(month);
    MonthReport report = with(options, store -> store.month(wanted));
    if (report.figures().isEmpty()) {
      out.println("没有数字 there are no figures of " + wanted);
      return Failures.FAILED;
    }
    out.print(MonthCsv.of(report));
    return 0;
  }

  private YearMonth parse(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeParseException noMonth) {
      throw new ParameterException(
          Optional.ofNullable(spec).orElseThrow().commandLine(),
          "a month is written as 2026-10, not " + month);
    }
  }

  private static <T> T with(DataOptions options, Function<MonthStore, T> work) {
    try (Services services = Services.open(options.settings());
        Database database = Database.open(services.database())) {
      return work.apply(new MonthStore(database));
    }
  }
}
