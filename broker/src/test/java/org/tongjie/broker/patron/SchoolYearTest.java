package org.tongjie.broker.patron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What classes are called a year later. */
class SchoolYearTest {
  @ParameterizedTest
  @CsvSource({
    "三年级1班, 四年级1班",
    "五（2）班, 六（2）班",
    "三2班, 四2班",
    "8年级3班, 9年级3班",
    "初一(12)班, 初二(12)班",
    "高二3班, 高三3班",
    "小五1班, 小六1班"
  })
  void aClassGoesUpByAGrade(String unit, String next) {
    assertThat(SchoolYear.next(unit)).contains(next);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10班", "12班", "11年级", "301班", "2024级1班", "教师", "十一年级"})
  void aNumberThatIsNoGradeTellsNothing(String unit) {
    assertThat(SchoolYear.next(unit)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"高三（1）班", "高中三年级2班", "高3", "小六1班", "小学六年级", "九年级"})
  void whoIsInTheLastGradeLeaves(String unit) {
    assertThat(SchoolYear.next(unit)).isEmpty();
  }
}
