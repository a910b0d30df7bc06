package org.tongjie.broker.patron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.broker.ils.AgeBand;

class SchoolStageTest {
  @ParameterizedTest
  @CsvSource({
    "小班, 0-6",
    "幼儿园大二班, 0-6",
    "三年级2班, 7-12",
    "小学五（1）班, 7-12",
    "六(3)班, 7-12",
    "六1, 7-12",
    "初二（4）班, 13-17",
    "高三1班, 13-17",
    "八年级, 13-17",
    "高中部, 13-17",
  })
  void aClassWithItsStageTellsTheAge(String unit, String band) {
    assertThat(SchoolStage.ageBand(unit).map(AgeBand::label)).contains(band);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "三（2）班", "1班", "2023级3班", "三年级组", "教务处", "语文教研组", "初中部办公室"})
  void whatTellsNoAgeStaysUnknown(String unit) {
    assertThat(SchoolStage.ageBand(unit)).isEmpty();
  }
}
