package org.tongjie.catalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanFoldTest {

  @ParameterizedTest
  @CsvSource({
    "敎硏靑呉峯, 教研青吴峰",
    "《紅樓夢》, 红楼梦",
    "哈利·波特与魔法石, 哈利波特与魔法石",
    "ＡＢＣ１２３, abc123",
    "Éternel Œuvre ß, eterneloeuvress",
    "McDonald's, mcdonalds",
    "㵘𠮷, 㵘𠮷",
    "三体Ⅱ, 三体ii",
    "說說説, 说说说",
    "C++, c",
    "がか, がか"
  })
  void lettersAreWhatIsCompared(String text, String folded) {
    assertThat(HanFold.letters(text)).isEqualTo(folded);
  }

  @Test
  void composedAndDecomposedAccentsFoldAlike() {
    assertThat(HanFold.letters("e\u0301ternel")).isEqualTo(HanFold.letters("\u00e9ternel"));
  }

  @Test
  void wordsKeepOneSpaceBetweenThem() {
    assertThat(HanFold.words("  Jones,  M. C. ")).isEqualTo("jones m c");
  }

  @Test
  void homophonesStayApart() {
    assertThat(HanFold.letters("世界")).isNotEqualTo(HanFold.letters("视界"));
  }

  @Test
  void wordsOfSimplifiedTitlesAreNotFoldedByVariantTablesAlone() {
    assertThat(HanFold.letters("芸里面谷曲")).isEqualTo("芸里面谷曲");
  }

  @Test
  void foldingTwiceChangesNothing() {
    for (int source : VariantTable.read().keySet()) {
      String once = HanFold.letters(Character.toString(source));
      assertThat(HanFold.letters(once)).isEqualTo(once);
    }
  }
}
