package org.tongjie.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MarcDefectTest {
  private static final Path PAGE = Path.of("..", "docs", "quarantine-codes.md");

  @Test
  void everyCodeIsExplainedAndNoOther() throws IOException {
    var explained =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertThat(explained)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(MarcDefect.values()).map(MarcDefect::code).toList());
  }

  @Test
  void codesAreWordsJoinedByHyphens() {
    assertThat(MarcDefect.values()).extracting(MarcDefect::code).doesNotHaveDuplicates();
    assertThat(MarcDefect.values())
        .allSatisfy(defect -> assertThat(defect.code()).matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }
}
