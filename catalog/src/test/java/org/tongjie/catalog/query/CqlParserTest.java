package org.tongjie.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.query.CqlQuery.Clause;
import org.tongjie.catalog.query.CqlQuery.Modifier;
import org.tongjie.catalog.query.CqlQuery.Node;
import org.tongjie.catalog.query.CqlQuery.Operation;
import org.tongjie.catalog.query.CqlQuery.PrefixAssignment;

/** CQL as trees, written with all their brackets. */
class CqlParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "红楼梦 | 红楼梦",
        "\"red chamber\" | red chamber",
        "dc.title = dream | {dc.title = dream}",
        "dc.title any/relevant/x.y>=3 dream | {dc.title any/relevant/x.y>=3 dream}",
        "title==\"a \\\"b\\\"\" | {title == a \\\"b\\\"}",
        "a and b or c not d | [[[a and b] or c] not d]",
        "a AND (b Or c) | [a and [b or c]]",
        "a prox/distance<=3/ordered b | [a prox/distance<=3/ordered b]",
        ">dc=\"info:x\" dc.title=a | (dc=info:x {dc.title = a})",
        ">\"info:x\" a and >b=y c | fault 10 at 16",
        ">\"info:x\" a and (>b=y c) | (=info:x [a and (b=y c)])",
        "and | and",
        "or = and | {or = and}",
        "a sortby b/sort.descending c | a sortby b/sort.descending c",
        "sortby sortby sortby | sortby sortby sortby",
        "a <> b | {a <> b}",
        "x within \"2000 2010\" | {x within 2000 2010}"
      })
  void queriesAreRead(String query, String tree) {
    assertThat(shown(query)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 0",
        "a and | 5",
        "(a | 2",
        "a) | 1",
        "a = | 3",
        "= a | 0",
        "a b | 3",
        "\"a | 0",
        "a and/ | 6",
        "() | 1",
        "a \"b\" | 2",
        "a sortby | 8",
        ">a | 2",
        "a/b c | 1",
        "a = b/c | 5",
        "a any/ | 6"
      })
  void faultsSayWhere(String query, int position) {
    assertThat(CqlParser.parse(query))
        .isInstanceOfSatisfying(
            CqlParser.Result.Malformed.class,
            fault -> {
              assertThat(fault.diagnostic()).isEqualTo(10);
              assertThat(fault.position()).isEqualTo(position);
            });
  }

  @Test
  void sizeIsBounded() {
    assertThat(shown("(".repeat(60) + "a" + ")".repeat(60))).isEqualTo("fault 10 at 50");
    assertThat(shown("a" + " and a".repeat(199))).startsWith("[[");
    assertThat(shown("a" + " and a".repeat(200))).isEqualTo("fault 38 at 1200");
    assertThat(shown("a".repeat(CqlParser.MAX_LENGTH + 1))).startsWith("fault 10");
    assertThat(shown(">a=b ".repeat(60) + "c")).startsWith("fault 10");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyTextIsAnsweredWithinBounds(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "a", "and", "(", ")", "\"", "=", "<", ">", "/", "\\", "sortby", " ", "红", ".", "prox", "*",
      "^"
    };
    for (int i = 0; i < 20_000; i++) {
      String query =
          random
              .ints(random.nextInt(30), 0, pieces.length)
              .mapToObj(piece -> pieces[piece])
              .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
      if (CqlParser.parse(query) instanceof CqlParser.Result.Malformed fault) {
        assertThat(fault.position()).isBetween(0, query.length());
      }
    }
  }

  private static String shown(String query) {
    return switch (CqlParser.parse(query)) {
      case CqlParser.Result.Malformed(int diagnostic, String _, int position) ->
          "fault " + diagnostic + " at " + position;
      case CqlParser.Result.Parsed(CqlQuery parsed) ->
          shown(parsed.root())
              + (parsed.sort().isEmpty() ? "" : " sortby")
              + parsed.sort().stream()
                  .map(key -> " " + key.index() + shown(key.modifiers()))
                  .collect(Collectors.joining());
    };
  }

  private static String shown(Node node) {
    return switch (node) {
      case Clause clause when clause.index().isEmpty() -> clause.term();
      case Clause clause ->
          "{"
              + clause.index()
              + ' '
              + clause.relation().name()
              + shown(clause.relation().modifiers())
              + ' '
              + clause.term()
              + "}";
      case Operation operation ->
          "["
              + shown(operation.left())
              + ' '
              + operation.operator()
              + shown(operation.modifiers())
              + ' '
              + shown(operation.right())
              + "]";
      case PrefixAssignment(String prefix, String uri, Node query) ->
          "(" + prefix + "=" + uri + ' ' + shown(query) + ")";
    };
  }

  private static String shown(List<Modifier> modifiers) {
    return modifiers.stream()
        .map(m -> "/" + m.name() + m.comparison() + m.value())
        .collect(Collectors.joining());
  }
}
