package org.tongjie.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.query.AttributeQuery.Attribute;
import org.tongjie.catalog.query.AttributeQuery.Operand;
import org.tongjie.catalog.query.AttributeQuery.Operation;
import org.tongjie.catalog.query.AttributeQuery.ResultSet;
import org.tongjie.catalog.query.AttributeQuery.Value;

/** PQF as trees, written with all their brackets. */
class PqfParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "dylan | dylan",
        "\"bob dylan\" | bob dylan",
        "@attr 1=4 红楼梦 | 1=4:红楼梦",
        "@attr 1=title \"a \\\"b\\\"\" | 1=title:a \"b\"",
        "@attr exp-1 1=7 @attr 4=2 x | 1.2.840.10003.3.2/1=7,4=2:x",
        "@and a @or b c | [AND a [OR b c]]",
        "@attr 4=1 @and @attr 1=1 a @attr 4=2 b | [AND 4=1,1=1:a 4=2:b]",
        "@not @set 1 b | [AND_NOT #1 b]",
        "@term numeric 12 | 12(NUMERIC)",
        "@prox 0 3 1 2 k 2 a b | [Proximity[exclusion=false, distance=3, ordered=true, relation=2,"
            + " privateUnit=false, unit=2] a b]",
        "@prox void 1 0 2 private 7 a b | [Proximity[exclusion=false, distance=1, ordered=false,"
            + " relation=2, privateUnit=true, unit=7] a b]",
        "\"@and\" | @and",
        "\"\" | ``",
        "@attrset gils @attr 1=2008 x | 1=2008:x"
      })
  void queriesAreRead(String query, String tree) {
    assertThat(shown(query)).isEqualTo(tree);
  }

  @Test
  void theSetOfAQueryIsNamed() {
    assertThat(PqfParser.parse("@attrset gils x"))
        .isInstanceOfSatisfying(
            PqfParser.Result.Parsed.class,
            parsed -> assertThat(parsed.attributeSet()).isEqualTo("1.2.840.10003.3.5"));
    assertThat(PqfParser.parse("x"))
        .isInstanceOfSatisfying(
            PqfParser.Result.Parsed.class,
            parsed -> assertThat(parsed.attributeSet()).isEqualTo(AttributeSets.BIB_1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 0",
        "@and a | 6",
        "@attr x | 7",
        "@attr 1=4 | 9",
        "a b | 2",
        "@foo a | 0",
        "\"a | 0",
        "@attrset nobody a | 16",
        "@prox 0 x 1 2 k 2 a b | 8",
        "@term x a | 8"
      })
  void faultsSayWhere(String query, int position) {
    assertThat(PqfParser.parse(query))
        .isInstanceOfSatisfying(
            PqfParser.Result.Malformed.class,
            fault -> assertThat(fault.position()).as(fault.message()).isEqualTo(position));
  }

  @Test
  void sizeIsBounded() {
    assertThat(shown("@and ".repeat(51) + "a ".repeat(52))).startsWith("fault");
    assertThat(shown("@or a ".repeat(49) + "a")).startsWith("[OR");
    assertThat(shown("a".repeat(PqfParser.MAX_LENGTH + 1))).startsWith("fault");
  }

  @Test
  void anyTextIsAnswered() {
    Random random = new Random(1);
    String[] pieces = {
      "@and", "@attr", "1=4", "a", "\"", "\\", "@set", "@prox", "0", "@", "=", "红"
    };
    for (int i = 0; i < 20_000; i++) {
      String query =
          random
              .ints(random.nextInt(20), 0, pieces.length)
              .mapToObj(piece -> pieces[piece])
              .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));
      assertThat(PqfParser.parse(query)).isNotNull();
    }
  }

  private static String shown(String query) {
    return switch (PqfParser.parse(query)) {
      case PqfParser.Result.Malformed(String message, int _) -> "fault " + message;
      case PqfParser.Result.Parsed parsed -> shown(parsed.query());
    };
  }

  private static String shown(AttributeQuery query) {
    return switch (query) {
      case Operand(List<Attribute> attributes, AttributeQuery.Term term) ->
          attributes.stream().map(PqfParserTest::shown).collect(Collectors.joining(","))
              + (attributes.isEmpty() ? "" : ":")
              + term.text()
              + (term.type() == AttributeQuery.TermType.GENERAL ? "" : "(" + term.type() + ")");
      case ResultSet set -> "#" + set.name();
      case Operation operation ->
          "["
              + operation.operator()
              + ' '
              + shown(operation.left())
              + ' '
              + shown(operation.right())
              + "]";
    };
  }

  private static String shown(Attribute attribute) {
    String value =
        switch (attribute.value()) {
          case Value.Numeric(long number) -> Long.toString(number);
          case Value.Complex(List<Value.Part> parts) -> ((Value.Text) parts.getFirst()).text();
        };
    return (attribute.set().isEmpty() ? "" : attribute.set() + "/")
        + attribute.type()
        + "="
        + value;
  }
}
