package org.tongjie.simulator.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.simulator.ConfigReader;
import org.tongjie.simulator.Main;
import org.tongjie.simulator.ledger.Act;
import org.tongjie.simulator.ledger.Ledger;

/** The system as a process of its own, killed without warning. */
class ProcessTest {
  private static final String CONFIG =
      """
      {"name": "CITY", "ledger": "city.jsonl",
       "sip2": {"terminator": "CRLF", "charset": "GB18030"},
       "rules": {"holdsOn": "ANY", "repeatedHolds": true},
       "items": [{"barcode": "000101", "title": "活着", "price": "20.00"}],
       "readers": [{"card": "PROXY", "institution": true, "expires": "2099-12-31"}]}
      """;

  @TempDir Path folder;

  @Test
  void whatItDidOutlivesAKillAndIsItsMemory() throws Exception {
    Path config = Files.writeString(folder.resolve("city.json"), CONFIG);
    Process first = start(config);
    try (Terminal terminal = new Terminal(port(first))) {
      assertThat(terminal.ask(Sip2Test.hold('+', "PROXY", "000101"))).startsWith("161");
    }
    first.destroyForcibly().waitFor();
    Files.writeString(
        folder.resolve("city.jsonl"), "{\"number\":2,\"torn", StandardOpenOption.APPEND);

    Process second = start(config);
    try (Terminal terminal = new Terminal(port(second))) {
      assertThat(terminal.ask(Sip2Test.hold('-', "PROXY", "000101"))).startsWith("161");
    }
    second.destroyForcibly().waitFor();

    try (Ledger ledger = Ledger.read(folder.resolve("city.jsonl"))) {
      assertThat(ledger.acts()).extracting(Act::number).containsExactly(1L, 2L);
      assertThat(ledger.openHolds()).isEmpty();
    }
  }

  private static Process start(Path config) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "--config",
            config.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int port(Process process) throws IOException {
    BufferedReader out = process.inputReader();
    JsonNode line = new ObjectMapper().readTree(out.readLine());
    assertThat(line.path("httpPort").asInt()).isPositive();
    return line.path("sip2Port").asInt();
  }

  @Test
  void aNameItDoesNotKnowIsAnError() throws IOException {
    Path config = Files.writeString(folder.resolve("bad.json"), "{\"item\": []}");

    assertThatThrownBy(() -> ConfigReader.read(config))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"item\" is not known here");
  }
}
