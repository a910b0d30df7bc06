package org.tongjie.broker.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureUnitTest {
  @ParameterizedTest
  @CsvSource({
    "VISITS, 1204, 1204",
    "ADDED, -3, -3",
    "OPEN_MINUTES, 2490, 41:30",
    "UP_MINUTES, 5, 0:05",
    "FEE_FEN, 1250, 12.50",
    "FEE_FEN, 5, 0.05",
    "FEE_FEN, -120, -1.20"
  })
  void whatIsShownIsReadBack(String measure, long figure, String text) {
    FigureUnit unit = FigureUnit.of(measure);
    assertThat(unit.text(figure)).isEqualTo(text);
    assertThat(unit.read(text)).contains(figure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "12.5", " 12.50 "})
  void yuanNeedNoFen(String text) {
    assertThat(FigureUnit.FEN.read(text).orElseThrow()).isBetween(1200L, 1250L);
  }

  @ParameterizedTest
  @CsvSource({
    "VISITS, 1.5",
    "VISITS, 12:30",
    "VISITS, ''",
    "OPEN_MINUTES, 90",
    "OPEN_MINUTES, 1:60",
    "FEE_FEN, 1.234",
    "FEE_FEN, 1e3",
    "FEE_FEN, 99999999999"
  })
  void whatIsOfAnotherUnitIsNoFigure(String measure, String text) {
    assertThat(FigureUnit.of(measure).read(text)).isEmpty();
  }
}
