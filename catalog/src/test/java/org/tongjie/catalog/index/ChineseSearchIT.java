package org.tongjie.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers of Chinese expect of a search box, on the real server. */
class ChineseSearchIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  private static SampleIndex sample;

  @BeforeAll
  static void index() {
    sample = new SampleIndex(SOLR, "catalog-chinese");
    sample.addTitles(
        "三国演义",
        "三國志",
        "三国·演义导读",
        "红楼梦",
        "紅樓夢研究",
        "鲁迅全集",
        "鲁国迅速崛起",
        "三体世界",
        "三体",
        "飘",
        "在小吃店遇见凯恩斯",
        "长城内外",
        "银行与音乐",
        "C++程序设计",
        "C#入门",
        "C语言",
        "ASP.NET开发",
        "中华人民共和国国民经济和社会发展第十四个五年规划纲要学习辅导",
        "ブロック化する世界",
        "한미동맹의 역사",
        "Études françaises",
        "家",
        "二・二六事件");
  }

  @AfterAll
  static void remove() {
    sample.close();
  }

  @Test
  void partOfATitleFindsIt() {
    assertThat(sample.titles("三国")).contains("三国演义", "三國志", "三国·演义导读");
  }

  @ParameterizedTest
  @CsvSource({"紅樓夢,红楼梦", "三國演義,三国演义", "魯迅,鲁迅", "長城,长城", "銀行,银行"})
  void bothScriptsFindTheSame(String traditional, String simplified) {
    assertThat(sample.titles(traditional)).isNotEmpty().isEqualTo(sample.titles(simplified));
  }

  @Test
  void charactersApartAreNotAName() {
    assertThat(sample.titles("鲁迅")).containsExactly("鲁迅全集");
  }

  @Test
  void charactersInAnotherOrderAreNotTheTitle() {
    assertThat(sample.titles("梦红楼")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hongloumeng,红楼梦",
    "hong lou meng,红楼梦",
    "hlm,红楼梦",
    "sanguo,三国演义",
    "changcheng,长城内外",
    "yinhang,银行与音乐",
    "luxun,鲁迅全集",
    "lxqj,鲁迅全集"
  })
  void pinyinAndInitialsFindTitles(String typed, String title) {
    assertThat(sample.titles(typed)).contains(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "中华人民共和国国民经济和社会发展第十四个五年规划纲要",
        "中华人民共和国国民经济和社会发展第十四个五年规划纲要学习辅导",
        "\"中华人民共和国国民经济和社会发展第十四个五年规划纲要\""
      })
  void longTitlesAreNoTrouble(String typed) {
    assertThat(sample.titles(typed)).hasSize(1);
  }

  @Test
  void oneWrongCharacterInALongTitleStillFindsIt() {
    assertThat(sample.titles("在小吃店遇到凯恩斯")).contains("在小吃店遇见凯恩斯");
  }

  @ParameterizedTest
  @CsvSource({"飘,飘", "飄,飘", "家,家", "乐,银行与音乐"})
  void aSingleCharacterFinds(String typed, String title) {
    assertThat(sample.titles(typed)).first().isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"三体", "红楼梦", "家", "飘", "三國志"})
  void theTitleThatIsExactlyTheQueryComesFirst(String typed) {
    assertThat(sample.titles(typed)).first().isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({"C++,C++程序设计", "c++,C++程序设计", "C#,C#入门", ".NET,ASP.NET开发", "ASP.NET,ASP.NET开发"})
  void marksOfProgrammingLanguagesCount(String typed, String title) {
    assertThat(sample.titles(typed)).containsExactly(title);
  }

  @Test
  void theBareLetterFindsAllLanguages() {
    assertThat(sample.titles("C语言")).first().isEqualTo("C语言");
    assertThat(sample.titles("c")).contains("C语言", "C++程序设计", "C#入门");
  }

  @ParameterizedTest
  @CsvSource({
    "ぶろっく化,ブロック化する世界",
    "한미동맹,한미동맹의 역사",
    "etudes francaises,Études françaises",
    "ＥＴＵＤＥＳ,Études françaises",
    "二二六事件,二・二六事件",
    "二・二六事件,二・二六事件",
    "三国演义导读,三国·演义导读"
  })
  void spellingsMeet(String typed, String title) {
    assertThat(sample.titles(typed)).contains(title);
  }
}
