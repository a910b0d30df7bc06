package org.tongjie.broker.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.broker.patron.Obstacle;
import org.tongjie.broker.search.FacetName;
import org.tongjie.broker.search.SortOrder;
import org.tongjie.catalog.bib.Description.Audience;
import org.tongjie.catalog.bib.Form;

class MessagesTest {
  private static final Pattern USE = Pattern.compile("\\btext\\(\\s*\"([a-z][A-Za-z0-9.]+)\"[,)]");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_]+)+)\"");

  @Test
  void everyTextIsThereInEveryLanguage() {
    assertThat(Messages.in(Language.ENGLISH).keys())
        .isEqualTo(Messages.in(Language.CHINESE).keys());
  }

  @ParameterizedTest
  @EnumSource
  void noTextIsEmptyAndAllCanBeFormatted(Language language) {
    Messages messages = Messages.in(language);
    for (String key : messages.keys()) {
      assertThat(messages.text(key)).as(key).isNotBlank();
      assertThat(
              new MessageFormat(messages.text(key), language.locale())
                  .format(new Object[] {2, 3, 4, 5}))
          .as(key)
          .doesNotContain("{");
    }
  }

  @Test
  void textsWithArgumentsTakeTheSameOnesInEveryLanguage() {
    for (String key : Messages.in(Language.CHINESE).keys()) {
      assertThat(arguments(Language.ENGLISH, key))
          .as(key)
          .isEqualTo(arguments(Language.CHINESE, key));
    }
  }

  private static Set<String> arguments(Language language, String key) {
    Matcher matcher = Pattern.compile("\\{(\\d)").matcher(Messages.in(language).text(key));
    Set<String> arguments = new TreeSet<>();
    while (matcher.find()) {
      arguments.add(matcher.group(1));
    }
    return arguments;
  }

  @Test
  void codesOfRecordsHaveNames() {
    Set<String> keys = Messages.in(Language.CHINESE).keys();
    for (Form form : Form.values()) {
      assertThat(keys).contains("form." + form.name().toLowerCase(Locale.ROOT));
    }
    for (Audience audience : Audience.values()) {
      assertThat(keys).contains("audience." + audience.name().toLowerCase(Locale.ROOT));
    }
    for (FacetName facet : FacetName.values()) {
      assertThat(keys).contains("facet." + facet.token());
    }
    for (SortOrder order : SortOrder.values()) {
      assertThat(keys).contains("sort." + order.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void whatKeepsACardFromBorrowingHasAnActThatHelps() {
    for (Obstacle obstacle : Obstacle.values()) {
      assertThat(Messages.in(Language.CHINESE).keys()).contains("desk.help." + obstacle.name());
    }
  }

  @Test
  void templatesAndCodeUseOnlyTextsThatAreThere() throws IOException {
    Set<String> keys = Messages.in(Language.CHINESE).keys();
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*(\\.jte|/web/.*\\.java)")) {
          Matcher matcher = USE.matcher(Files.readString(file));
          while (matcher.find()) {
            used.add(matcher.group(1));
          }
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(40);
    assertThat(keys).containsAll(used);
  }

  @Test
  void noTextIsLeftOver() throws IOException {
    Set<String> mentioned = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*\\.(jte|java)")) {
          String text = Files.readString(file);
          Matcher matcher = LITERAL.matcher(text);
          while (matcher.find()) {
            mentioned.add(matcher.group(1));
          }
          USE.matcher(text).results().forEach(use -> mentioned.add(use.group(1)));
        }
      }
    }
    Set<String> left = new TreeSet<>(Messages.in(Language.CHINESE).keys());
    left.removeAll(mentioned);
    left.removeIf(key ->
        key.matches(
            "(finding|refusal|visit\\.enter|month\\.(column|measure|sort|source)|form|audience|facet|sort|class|fact|error|problem|parameter\\.allowed|desk\\.word|desk\\.audit\\.(what|seen)|desk\\.actor|desk\\.reason|region\\.tier|desk\\.join|desk\\.help|desk\\.column|record\\.download)\\..*|desk\\.act\\.[A-Z_]+|results\\.(none|count).*"));
    assertThat(left).isEmpty();
  }
}
