package org.tongjie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.app.command.Failures;
import org.tongjie.app.demo.DemoCommand;
import picocli.CommandLine;

/** The whole journey: sample files to a merged catalogue that answers over HTTP. */
class DemoIT {
  private final StringWriter errors = new StringWriter();
  private final CommandLine demo =
      new CommandLine(new DemoCommand(Pages::open, System.out))
          .setErr(new PrintWriter(errors, true))
          .setExecutionExceptionHandler(new Failures());

  @Test
  void everyQuestionAboutTheSampleIsAnsweredRight() {
    assertThat(demo.execute("--check")).as(errors.toString()).isZero();
  }

  @Test
  void portTakenIsToldBeforeAnythingStarts(@TempDir Path data) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      int exit = demo.execute("--data", data.toString(), "--set", "http.port=" + port);

      assertThat(exit).isEqualTo(Failures.FAILED);
      assertThat(errors.toString()).contains("port " + port + " is taken");
      assertThat(data.resolve("postgresql").toFile().list()).isNullOrEmpty();
    }
  }
}
