package org.tongjie.broker.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.broker.ils.Fault;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.region.SystemCode;

class ReasonsTest {
  private static String chinese(String reason) {
    return Reasons.text(Language.CHINESE, reason);
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultHasWordsBeforeItsDetail(Fault fault) {
    String reason = new IlsException(new SystemCode("S-1"), fault, "connection {0} reset").reason();
    for (Language language : Language.values()) {
      assertThat(Reasons.text(language, reason))
          .contains("S-1: connection {0} reset")
          .doesNotContain(fault.name());
    }
  }

  @Test
  void reasonsOfRulesAreKnownByTheirEnglish() {
    assertThat(chinese("not sent in time")).isEqualTo("逾期没有送出");
    assertThat(chinese("there is no such system, or it is switched off"))
        .isEqualTo("没有这个业务系统，或已停用");
    assertThat(chinese("systems do not answer: S-1, S-2")).isEqualTo("业务系统没有答复: S-1, S-2");
  }

  @Test
  void wordsOfPeopleAndSystemsStayAsTheyAre() {
    assertThat(chinese("封面破损: 请修补")).isEqualTo("封面破损: 请修补");
    assertThat(chinese("SELF CHECK only")).isEqualTo("SELF CHECK only");
    assertThat(chinese("")).isEmpty();
  }
}
