package org.tongjie.broker.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
  private final Region region = TestRegion.region();

  @ParameterizedTest
  @CsvSource({
    "2026-12-15, 2026-12-15",
    "2027-01-22, 2027-01-22",
    "2027-01-23, 2027-02-22",
    "2027-02-21, 2027-02-22",
    "2027-08-01, 2027-08-01"
  })
  void dueDatesLeaveOutHolidays(LocalDate wanted, LocalDate due) {
    assertThat(region.dueDate(TestRegion.SCHOOL, wanted)).isEqualTo(due);
    assertThat(region.dueDate(TestRegion.COUNTY, wanted)).isEqualTo(wanted);
  }

  @Test
  void noDueDateIsEverInHolidays() {
    Terms terms = region.termsOf(TestRegion.SCHOOL).orElseThrow();
    Stream.iterate(LocalDate.parse("2026-08-01"), day -> day.plusDays(1))
        .limit(500)
        .forEach(day -> {
          LocalDate due = terms.dueDate(day);
          assertThat(terms.isHoliday(due)).isFalse();
          assertThat(due).isAfterOrEqualTo(day);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-15, school", // the sixth school day before the end
    "2027-01-18, county", // the last five: Monday to Friday
    "2027-01-22, county",
    "2027-02-03, county",
    "2027-02-22, school"
  })
  void booksGoElsewhereFiveSchoolDaysBeforeATermEnds(LocalDate arrival, String place) {
    assertThat(region.pickupFor(new PlaceCode("school"), arrival)).isEqualTo(new PlaceCode(place));
    assertThat(region.pickupFor(new PlaceCode("city"), arrival)).isEqualTo(new PlaceCode("city"));
  }
}
