package org.tongjie.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the settings table of the operator's handbook equal to the code. */
class SettingsDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/operations.md");

  @Test
  void everySettingIsInTheHandbookAsTheCodeHasIt() throws IOException {
    List<String> expected = Arrays.stream(Setting.values()).map(SettingsDocumentTest::row).toList();
    List<String> written =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("| `") && line.contains("`TONGJIE_"))
            .toList();
    assertThat(written).containsExactlyElementsOf(expected);
  }

  private static String row(Setting setting) {
    String initial = setting.initial().isEmpty() ? "–" : "`" + setting.initial() + "`";
    return "| `%s` | %s | `%s` | %s |"
        .formatted(setting.key(), initial, setting.variable(), setting.meaning());
  }
}
