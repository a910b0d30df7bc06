package org.tongjie.broker.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.broker.language.Language;

class ComplaintTest {
  private static final Pattern USE = Pattern.compile("\\bComplaint\\.([A-Z_]+)\\b");

  @ParameterizedTest
  @EnumSource
  void everyComplaintIsSaidInBothLanguages(Complaint complaint) {
    Said said = Said.of(complaint, Collections.nCopies(5, "x").toArray());
    assertThat(said.in(Language.CHINESE)).matches(ComplaintTest::isChinese).doesNotContain("{");
    assertThat(said.in(Language.ENGLISH)).isNotBlank().doesNotContain("{");
    assertThat(said.in(Language.ENGLISH)).doesNotMatch(".*\\p{IsHan}.*");
  }

  @ParameterizedTest
  @EnumSource
  void everyNounIsTranslatedInsideItsComplaint(Complaint.Noun noun) {
    Said said = Said.of(Complaint.UNKNOWN, noun, "X");
    assertThat(said.in(Language.CHINESE)).matches("没有[\\p{IsHan}]+\"X\"");
    assertThat(said.in(Language.ENGLISH)).matches("there is no [a-z ]+ \"X\"");
  }

  @Test
  void complaintsInsideComplaintsAreSaidInTheSameLanguage() {
    Said said = Said.of(Complaint.PATTERN, "K(1)", 2, Said.of(Complaint.PATTERN_SIGN, "(", "\\("));
    assertThat(said.in(Language.CHINESE)).isEqualTo("号码格式\"K(1)\"第 2 个字符：这里不能写 (；要这个字符本身请写 \\(");
    assertThat(said.in(Language.ENGLISH))
        .isEqualTo(
            "pattern \"K(1)\", character 2: ( cannot stand here; write \\( for the character");
  }

  @Test
  void noComplaintIsLeftOver() throws IOException {
    Set<Complaint> used = EnumSet.noneOf(Complaint.class);
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        USE.matcher(Files.readString(file))
            .results()
            .forEach(use -> used.add(Complaint.valueOf(use.group(1))));
      }
    }
    assertThat(used).containsExactlyInAnyOrder(Complaint.values());
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
