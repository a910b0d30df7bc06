package org.tongjie.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "hongloumeng,hong lou meng",
    "hong lou meng,hong lou meng",
    "Honglou meng,hong lou meng",
    "lvxing,lu xing"
  })
  void lettersAreCutIntoSyllables(String typed, String syllables) {
    assertThat(Pinyin.readings(typed.toLowerCase(java.util.Locale.ROOT))).contains(syllables);
  }

  @Test
  void ambiguousLettersHaveSeveralReadings() {
    assertThat(Pinyin.readings("xian")).containsExactly("xian", "xi an");
  }

  @Test
  void whatIsNoPinyinHasNoReading() {
    assertThat(Stream.of("hlm", "strength", "", "  ")).allMatch(s -> Pinyin.readings(s).isEmpty());
  }

  @Test
  void lettersThatAlmostArePinyinTakeNoTime() {
    assertThat(Pinyin.readings("xianganxianganxianganxianganxianganxianganxianganxq")).isEmpty();
  }

  @Test
  void titlesAreOrderedByPinyinAndThenByCharacter() {
    List<String> titles = List.of("阿Q正传", "Zen", "八十天", "红楼梦", "鸿门宴", "中国", "Animal farm");
    assertThat(titles.stream().sorted(java.util.Comparator.comparing(Pinyin::sortKey)))
        .containsExactly("阿Q正传", "Animal farm", "八十天", "红楼梦", "鸿门宴", "Zen", "中国");
  }
}
