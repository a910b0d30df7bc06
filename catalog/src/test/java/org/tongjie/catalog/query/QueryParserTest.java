package org.tongjie.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.query.Query.All;
import org.tongjie.catalog.query.Query.And;
import org.tongjie.catalog.query.Query.Not;
import org.tongjie.catalog.query.Query.Or;
import org.tongjie.catalog.query.Query.Phrase;
import org.tongjie.catalog.query.Query.Words;

class QueryParserTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "　", "*:*", "*", "\"\"", "AND", "OR OR", "NOT", "title:"})
  void nothingSaidMeansEverything(String typed) {
    assertThat(QueryParser.parse(typed)).isEqualTo(new All());
  }

  @Test
  void wordsStayTogether() {
    assertThat(QueryParser.parse("三国　罗贯中  1998"))
        .isEqualTo(new Words(Scope.ANYWHERE, "三国 罗贯中 1998"));
  }

  @ParameterizedTest
  @CsvSource({
    "title:三国,TITLE,三国",
    "TITLE: 三国,TITLE,三国",
    "题名：三国,TITLE,三国",
    "书名:三国,TITLE,三国",
    "author:罗贯中,AUTHOR,罗贯中",
    "作者：罗贯中,AUTHOR,罗贯中",
    "主题:历史,SUBJECT,历史",
    "索书号:I242.4/12,CALL_NUMBER,I242.4/12",
    "isbn:7-02-000220-7,ISBN,7-02-000220-7",
    "条码:0001234,BARCODE,0001234"
  })
  void prefixesInBothLanguagesSetTheScope(String typed, Scope scope, String text) {
    assertThat(QueryParser.parse(typed)).isEqualTo(new Words(scope, text));
  }

  @Test
  void aPrefixHoldsForOneWord() {
    assertThat(QueryParser.parse("作者:鲁迅 呐喊"))
        .isEqualTo(
            new And(List.of(new Words(Scope.AUTHOR, "鲁迅"), new Words(Scope.ANYWHERE, "呐喊"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"三国演义\"", "“三国演义”", "”三国演义”", "「三国演义」", "『三国演义』"})
  void anyQuotesMakeAPhrase(String typed) {
    assertThat(QueryParser.parse(typed)).isEqualTo(new Phrase(Scope.ANYWHERE, "三国演义"));
  }

  @Test
  void aQuoteThatIsNotClosedIsIgnored() {
    assertThat(QueryParser.parse("title:\"三国")).isEqualTo(new Words(Scope.TITLE, "三国"));
  }

  @Test
  void operatorsBindInTheUsualOrder() {
    assertThat(QueryParser.parse("水浒 OR 三国 AND 导读 NOT author:金圣叹"))
        .isEqualTo(
            new Or(
                List.of(
                    new Words(Scope.ANYWHERE, "水浒"),
                    new And(
                        List.of(
                            new Words(Scope.ANYWHERE, "三国"),
                            new Words(Scope.ANYWHERE, "导读"),
                            new Not(new Words(Scope.AUTHOR, "金圣叹")))))));
  }

  @Test
  void operatorsInSmallLettersAreWords() {
    assertThat(QueryParser.parse("war and peace"))
        .isEqualTo(new Words(Scope.ANYWHERE, "war and peace"));
  }

  @Test
  void anUnknownPrefixIsPartOfTheWord() {
    assertThat(QueryParser.parse("三国:演义")).isEqualTo(new Words(Scope.ANYWHERE, "三国:演义"));
  }

  @Test
  void longInputIsCutBetweenCharacters() {
    Query query = QueryParser.parse("a" + "𠮷".repeat(5_000));
    assertThat(query)
        .isInstanceOfSatisfying(
            Words.class,
            words -> {
              assertThat(words.text()).hasSizeLessThanOrEqualTo(1_000);
              assertThat(words.text().codePoints()).allMatch(c -> c == 'a' || c == 0x20BB7);
            });
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void everyPrefixReadsBackToItsScope(Scope scope) {
    assertThat(scope.prefixes()).allMatch(p -> Scope.ofPrefix(p).orElseThrow() == scope);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anythingTypedIsAQuery(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      assertThat(QueryParser.parse(OddInput.text(random))).isNotNull();
    }
  }
}
