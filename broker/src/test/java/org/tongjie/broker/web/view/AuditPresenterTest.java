package org.tongjie.broker.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.region.TestRegion;

class AuditPresenterTest {
  private static DeskWords words(Language language) {
    return new DeskWords(language, TestRegion.region(), ZoneId.of("Asia/Shanghai"));
  }

  @ParameterizedTest
  @CsvSource({
    "staff 2 of COUNTY, 工作人员 2 · 县馆",
    "COUNTY county, 县馆 县馆台",
    "SCHOOL: 12, 学校: 12",
    "SCHOOL:…14, 学校:…14",
    "S1: let in, 市系统: 放过错误密码",
    "version 7, 第 7 版",
    "ELSEWHERE x, ELSEWHERE x"
  })
  void librariesPlacesAndSystemsAreNamed(String subject, String said) {
    assertThat(new AuditPresenter(words(Language.CHINESE)).subject(subject)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "staff 7, 工作人员 7",
    "staff 7 for COUNTY, 工作人员 7（代 县馆）",
    "staff 7 for COUNTY by program, 工作人员 7（代 县馆）的程序",
    "staff 7 by program, 工作人员 7的程序",
    "system S1, 本系统（经市系统）",
    "system *, 本系统",
    "desk, 借还台",
    "reader, 读者"
  })
  void whoActsIsNamedByNumberAndLibrary(String actor, String said) {
    assertThat(words(Language.CHINESE).actor(actor)).isEqualTo(said);
  }
}
