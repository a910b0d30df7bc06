package org.tongjie.broker.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void matchesAsRegularExpressionsDo(long seed) {
    Random chance = new Random(seed);
    int matched = 0;
    for (int i = 0; i < 4000; i++) {
      String written = anyPattern(chance);
      String number = anyNumber(chance);
      boolean expected = Pattern.matches(written, number);
      matched += expected ? 1 : 0;
      assertThat(NumberPattern.parse(written).matches(number))
          .as("%s on %s", written, number)
          .isEqualTo(expected);
    }
    assertThat(matched).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void commonNumberHasBothForms(long seed) {
    Random chance = new Random(seed);
    int common = 0;
    for (int i = 0; i < 2000; i++) {
      NumberPattern one = NumberPattern.parse(anyPattern(chance));
      NumberPattern other = NumberPattern.parse(anyPattern(chance));
      Optional<String> shared = one.common(other);
      if (shared.isPresent()) {
        common++;
        assertThat(one.matches(shared.get())).isTrue();
        assertThat(other.matches(shared.get())).isTrue();
      } else {
        String number = anyNumber(chance);
        assertThat(one.matches(number) && other.matches(number) && !number.isEmpty()).isFalse();
      }
    }
    assertThat(common).isBetween(100, 1900);
  }

  private static String anyPattern(Random chance) {
    String[] ones = {"a", "1", "\\d", "[0-4]", "[ab2]", "\\."};
    String[] quantities = {"", "", "?", "*", "+", "{2}", "{1,3}", "{0,2}"};
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < 1 + chance.nextInt(4); i++) {
      pattern
          .append(ones[chance.nextInt(ones.length)])
          .append(quantities[chance.nextInt(quantities.length)]);
    }
    return pattern.toString();
  }

  private static String anyNumber(Random chance) {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < chance.nextInt(6); i++) {
      number.append("a1b24.".charAt(chance.nextInt(6)));
    }
    return number.toString();
  }

  @Test
  void shortestCommonNumberIsTold() {
    assertThat(NumberPattern.parse("S\\d+").common(NumberPattern.parse("[A-Z]\\d{3,6}")))
        .contains("S000");
    assertThat(NumberPattern.parse("S\\d{6}").common(NumberPattern.parse("S\\d{7}"))).isEmpty();
  }

  @Test
  void timeStaysBoundedForAnyPattern() {
    NumberPattern greedy = NumberPattern.parse("1*".repeat(60) + "2");
    assertThat(greedy.matches("1".repeat(64))).isFalse();
    assertThat(greedy.matches("1".repeat(63) + "2")).isTrue();
    assertThat(greedy.matches("1".repeat(1_000_000))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a(b 2",
        "[] 2",
        "[ab 3",
        "a{3 2",
        "a{5,2} 2",
        "\\w 2",
        "a{70} 5",
        "** 1",
        "馆 1",
        "[9-0] 4"
      })
  void refusesWhatItCannotRead(String written, int character) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberPattern.parse(written))
        .withMessageStartingWith("pattern \"" + written + "\", character " + character + ": ");
  }
}
