package org.tongjie.solr.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms as "position:term", the first position being 1. */
class CatalogTokenizerTest {

  @ParameterizedTest
  @CsvSource({
    "三国,1:三 1:三国 2:国",
    "三国·志,1:三 1:三国 2:国 2:国志 3:志",
    "三国：志,1:三 1:三国 2:国 3:志",
    "红楼A1梦,1:红 1:红楼 2:楼 3:a1 4:梦",
    "C++ x,1:c++ 1:c 2:x",
    "ASP.NET,1:asp 2:.net 2:net",
    "Ｅ́tudes,1:etudes",
    "紅樓,1:红 1:红楼 2:楼",
    "Straße,1:strasse"
  })
  void theIndexHasCharactersAndPairs(String text, String terms) throws IOException {
    assertThat(terms(new CatalogTokenizer(true), text)).containsExactly(terms.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "三国演义,1:三国 2:国演 3:演义",
    "三国 演义,1:三国 3:演义",
    "飘,1:飘",
    "三国A志,1:三国 3:a 4:志",
    "C++ C#,1:c++ 2:c#",
    ".net,1:.net",
    "𠮷野,1:𠮷野"
  })
  void aQueryHasPairsAtTheIndexsPositions(String text, String terms) throws IOException {
    assertThat(terms(new CatalogTokenizer(false), text)).containsExactly(terms.split(" "));
  }

  @Test
  void aTokenizerServesManyValues() throws IOException {
    CatalogTokenizer tokenizer = new CatalogTokenizer(true);
    terms(tokenizer, "三".repeat(5_000));
    assertThat(terms(tokenizer, "水浒")).containsExactly("1:水", "1:水浒", "2:浒");
  }

  @Test
  void longRunsOfLettersAreCut() throws IOException {
    assertThat(terms(new CatalogTokenizer(true), "a".repeat(300))).hasSize(3);
  }

  @Test
  void pinyinHasAllReadingsOfACharacterAtOnePosition() throws IOException {
    assertThat(terms(new PinyinTokenizer(), "长城"))
        .containsExactlyInAnyOrder("1:zhang", "1:chang", "2:cheng");
    assertThat(terms(new PinyinTokenizer(), "Honglou meng"))
        .containsExactly("1:hong", "2:lou", "3:meng");
  }

  @Test
  void initialsAreOneTermForEachReading() throws IOException {
    assertThat(terms(new InitialsTokenizer(), "长城")).containsExactlyInAnyOrder("1:zc", "1:cc");
    assertThat(terms(new InitialsTokenizer(), "Great wall")).isEmpty();
  }

  @Test
  void exactTitlesDifferByWhatTells() throws IOException {
    assertThat(terms(new ExactTokenizer(), "《三國·演義》（上）")).containsExactly("1:三国演义上");
    assertThat(terms(new ExactTokenizer(), "C++")).containsExactly("1:c++");
    assertThat(terms(new ExactTokenizer(), "++")).containsExactly("1:++");
    assertThat(terms(new ExactTokenizer(), "!")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "War-and  Peace!,war and peace",
    "C语言,c 语言",
    "C 语言,c 语言",
    "红楼 梦,红楼梦",
    "a + b,a + b",
    "Z,z"
  })
  void wholeFieldsKeepTheirWordsApart(String value, String exact) {
    assertThat(ExactForm.of(value)).isEqualTo(exact);
  }

  @Test
  void wholeFieldsEndWithACharacter() {
    assertThat(ExactForm.of("a" + "𠮷".repeat(300))).hasSize(254).endsWith("𠮷");
  }

  @ParameterizedTest
  @CsvSource({"红楼梦,hong lou meng", "c 语言,c yu yan", "war and peace,''", "红a梦,hong a meng"})
  void hanIsReadAloud(String exact, String pinyin) {
    assertThat(PinyinOrder.of(exact)).isEqualTo(pinyin);
  }

  private static List<String> terms(Tokenizer tokenizer, String text) throws IOException {
    CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
    PositionIncrementAttribute increment = tokenizer.addAttribute(PositionIncrementAttribute.class);
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    List<String> terms = new ArrayList<>();
    int position = 0;
    while (tokenizer.incrementToken()) {
      position += increment.getPositionIncrement();
      terms.add(position + ":" + term);
    }
    tokenizer.end();
    tokenizer.close();
    return terms;
  }
}
