package org.tongjie.broker.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
  @ParameterizedTest
  @CsvSource({"COUNTY, COUNTY, ''", "COUNTY, county, ''", "COUNTY, 借阅部, 借阅部", "COUNTY, '', ''"})
  void aLibrarysOwnCodeIsNoPlaceWithinIt(String library, String location, String room) {
    assertThat(Labels.room(library, location)).isEqualTo(room);
  }
}
