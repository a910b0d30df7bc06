package org.tongjie.catalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumesInTextTest {

  @ParameterizedTest
  @CsvSource({
    "23, 23", "２３, 23", "二十三, 23", "廿三, 23", "一百零八, 108", "二〇二三, 2023", "贰, 2", "十, 10",
    "Ⅱ, 2", "xii, 12", "XIV, 14", "mix, -1", "civil, -1", "iiii, -1", "三体, -1", "2a, -1"
  })
  void numeralsHaveOneValue(String text, int value) {
    assertThat(HanNumerals.valueOf(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "第二十三册, 23",
    "卷三, 3",
    "Ⅱ, 2",
    "II, 2",
    "v. 2, 2",
    "Part II, 2",
    "第3辑, 3",
    "bd. 4, 4",
    "part two, 2",
    "上册, 上",
    "第一卷下册, 1.下",
    "七年级上册, 7.上",
    "甲编, 甲",
    "2008年第3期, 2008.3",
    "(二), 2",
    "1-3, 1-3",
    "Index, index",
    "vol. 1, 1",
    "no. 94-771, 94-771"
  })
  void designationsHaveOneNormalValue(String text, String value) {
    assertThat(VolumeDesignation.read(text).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"全三册, 3", "全3册, 3", "共12卷, 12", "上下册, 2", "'上、中、下册', 3", "套装全5册, 5", "第3册, 0"})
  void wordsOnTheWholeSetTellItsSize(String text, int pieces) {
    assertThat(VolumeDesignation.read(text).pieces()).isEqualTo(pieces);
  }

  @ParameterizedTest
  @CsvSource({
    "三体Ⅱ, 三体, 2",
    "三体II, 三体, 2",
    "三体2, 三体, 2",
    "三体（二）, 三体, 2",
    "三体·第二部, 三体, 2",
    "三体 第2部, 三体, 2",
    "水浒传（上册）, 水浒传, 上",
    "水浒传上册, 水浒传, 上",
    "水浒传. 下, 水浒传, 下",
    "数学．七年级．上册, 数学, 7.上",
    "中国历史研究第一册, 中国历史研究, 1",
    "史记 卷一, 史记, 1",
    "'Heat transfer, part 3', Heat transfer, 3",
    "Rocky II, Rocky, 2",
    "中国统计年鉴.2008, 中国统计年鉴, 2008",
    "在路上, 在路上, ''",
    "天下, 天下, ''",
    "十三, 十三, ''",
    "1984, 1984, ''",
    "二十四史, 二十四史, ''",
    "第二次世界大战, 第二次世界大战, ''",
    "Web 2.0, Web 2.0, ''",
    "天下第一, 天下第一, ''",
    "红楼梦（校注）, 红楼梦（校注）, ''"
  })
  void titlesAreSplitFromTheirVolumes(String title, String base, String volume) {
    TitleSplit split = TitleSplit.of(title);
    assertThat(split.base()).isEqualTo(base);
    assertThat(split.volume()).isEqualTo(volume);
  }

  @ParameterizedTest
  @CsvSource({"平凡的世界（全三册）, 平凡的世界, 3", "红楼梦（上下册）, 红楼梦, 2", "三体全集, 三体全集, 0"})
  void setsAreToldFromVolumes(String title, String base, int pieces) {
    TitleSplit split = TitleSplit.of(title);
    assertThat(split.base()).isEqualTo(base);
    assertThat(split.volume()).isEmpty();
    assertThat(split.pieces()).isEqualTo(pieces);
  }
}
