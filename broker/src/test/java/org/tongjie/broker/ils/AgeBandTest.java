package org.tongjie.broker.ils;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 0-6",
    "2019-03-03, 0-6",
    "2019-03-02, 7-12",
    "2013-03-02, 13-17",
    "2008-03-03, 13-17",
    "2008-03-02, 18-34",
    "1991-03-02, 35-59",
    "1966-03-02, 60+",
  })
  void aBirthdayIsTheFirstDayOfAnotherBand(LocalDate born, String band) {
    assertThat(AgeBand.of(born, TODAY).map(AgeBand::label)).contains(band);
    assertThat(AgeBand.ofLabel(band)).isEqualTo(AgeBand.of(born, TODAY));
  }

  @Test
  void daysThatSystemsWriteWhereTheyKnowNoneAreNobodysBirthday() {
    assertThat(AgeBand.of(LocalDate.of(1900, 1, 1), TODAY)).isEmpty();
    assertThat(AgeBand.of(TODAY.plusDays(1), TODAY)).isEmpty();
  }
}
