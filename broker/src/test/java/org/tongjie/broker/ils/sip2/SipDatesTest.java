package org.tongjie.broker.ils.sip2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipDatesTest {
  private final SipDates dates = new SipDates(ZoneId.of("Asia/Shanghai"), false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20260326    235900",
        "20260326   Z120000",
        "2026-03-26",
        "20260326",
        "2026/3/26 23:59:00",
        "2026.03.26",
        "2026年3月26日",
        "26/03/2026",
        "26-3-2026 18:00",
        " 2026-03-26T18:00:00+08:00 "
      })
  void readsTheFormsThatSystemsUse(String text) {
    assertThat(dates.day(text)).contains(LocalDate.of(2026, 3, 26));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2026-02-30", "20261301", "0000-00-00", "2026", "202603261"})
  void whatIsNoDayIsNone(String text) {
    assertThat(dates.day(text)).isEmpty();
  }

  @Test
  void theOrderOfDayAndMonthIsASetting() {
    assertThat(dates.day("03/04/2026")).contains(LocalDate.of(2026, 4, 3));
    assertThat(new SipDates(ZoneId.of("Asia/Shanghai"), true).day("03/04/2026"))
        .contains(LocalDate.of(2026, 3, 4));
  }

  @Test
  void writesEighteenCharactersInTheSystemsTime() {
    assertThat(dates.full(Instant.parse("2026-03-25T18:30:05Z"))).isEqualTo("20260326    023005");
    assertThat(dates.endOf(LocalDate.of(2026, 3, 26))).isEqualTo("20260326    235900");
    assertThat(SipDates.NONE).hasSize(18);
  }
}
