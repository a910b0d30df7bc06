package org.tongjie.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final AtomicLong now = new AtomicLong();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Progress progress(boolean terminal, long total) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new Progress(out, terminal, now::get, new Progress.Work("a.mrc", "records", total));
  }

  private String shown() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void showsRateAndTimeLeftInPlainLinesOnceInAWhile() {
    Progress progress = progress(false, 1000);
    now.set(Duration.ofSeconds(9).toNanos());
    progress.report(900, 90);
    assertThat(shown()).isEmpty();
    now.set(Duration.ofSeconds(10).toNanos());
    progress.report(2500, 250);
    progress.report(2600, 260);
    assertThat(shown()).isEqualTo("a.mrc: 2,500 records, 250/s, 25 %, 0:30 left" + nl());
  }

  @Test
  void showsNoTimeLeftWhereTheWholeIsNotKnown() {
    Progress progress = progress(false, 0);
    now.set(Duration.ofSeconds(20).toNanos());
    progress.report(100, 100);
    assertThat(shown()).isEqualTo("a.mrc: 100 records, 5/s" + nl());
  }

  @Test
  void changesOneLineOnATerminalAndLeavesItAtTheEnd() {
    Progress progress = progress(true, 100);
    now.set(Duration.ofSeconds(1).toNanos());
    progress.report(50, 50);
    assertThat(shown()).startsWith("\r\u001b[K").doesNotContain("\n").contains("0:01 left");
    now.set(Duration.ofSeconds(2).toNanos());
    progress.report(100, 100);
    progress.close();
    assertThat(shown()).endsWith("a.mrc: 100 records, 50/s" + nl());
  }

  private static String nl() {
    return System.lineSeparator();
  }
}
