package org.tongjie.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.app.demo.DemoCommand;
import org.tongjie.app.process.SharedBinaries;
import org.tongjie.broker.region.ConnectorCheck;
import org.tongjie.broker.region.RegionFile;

/** The command as it is typed, on the region of the demonstration. */
class RegionCommandIT {
  @TempDir Path folder;
  private Path file;
  private Path data;

  @BeforeEach
  void writeRegion() throws IOException {
    file = folder.resolve("region.json");
    data = folder.resolve("data");
    try (InputStream region =
        Objects.requireNonNull(DemoCommand.class.getResourceAsStream("region.json"))) {
      Files.copy(region, file);
    }
    SharedBinaries.into(data);
  }

  @AfterEach
  void keepBinaries() {
    SharedBinaries.outOf(data);
  }

  private static Ran run(String... arguments) {
    return Ran.of(out -> new RegionCommand(out, ConnectorCheck.NONE), arguments);
  }

  private Ran runOnData(String command, String... arguments) {
    return Ran.on(data, out -> new RegionCommand(out, ConnectorCheck.NONE), command, arguments);
  }

  @Test
  void demonstrationsRegionCanBeUsed() {
    Ran ran = run("check", file.toString());
    assertThat(ran.output())
        .contains("11 agencies, 15 places, 5 systems, 6 routes, 24 proxy cards")
        .as("schools repeat barcodes and numbers, and identity numbers are cards of two libraries")
        .containsPattern("S000000 can be of SYXX or of QLEZ")
        .doesNotContain("error");
    assertThat(ran.output().lines().filter(line -> line.contains("warning"))).hasSize(3);
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"tier\": \"county\"", "\"tier\": \"land\"")
            .replace("\"calendar\": \"ROOM\"", "\"calender\": \"ROOM\""));
    Ran ran = run("check", file.toString());
    assertThat(ran.output())
        .contains("agencies.QLX.tier: tier 不能是\"land\"", "/ tier cannot be \"land\"")
        .contains("places.BMSF: 没有字段\"calender\"；是不是\"calendar\"？ / there is no field");
    assertThat(ran.exitCode()).isEqualTo(Failures.FAILED);
    assertThat(run("check", folder.resolve("none").toString()).exitCode())
        .isEqualTo(Failures.FAILED);
  }

  @Test
  void whatWasImportedIsExported() throws IOException {
    Path written = folder.resolve("out.json");
    assertThat(runOnData("export", written.toString()).exitCode()).isEqualTo(Failures.FAILED);
    assertThat(runOnData("import", file.toString()).output()).contains("version 1: ");
    assertThat(runOnData("import", file.toString()).output()).contains("version 1 is the same");
    assertThat(runOnData("export", written.toString()).exitCode()).isZero();
    assertThat(RegionFile.read(written)).isEqualTo(RegionFile.read(file));
    assertThat(runOnData("export", written.toString()).output()).contains("stays as it is");
  }
}
