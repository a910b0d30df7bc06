package org.tongjie.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormTest {

  @ParameterizedTest
  @CsvSource({
    "7-02-000220-7,9787020002207",
    "7020002207,9787020002207",
    "978-7-02-000220-7,9787020002207",
    "7-5366-9293-X,9787536692930",
    "０２６２０３３８４８,9780262033848"
  })
  void isbnsMeetInThirteenDigits(String typed, String stored) {
    assertThat(NumberForm.isbn(typed)).isEqualTo(stored);
  }

  @Test
  void callNumbersKeepTheirMarks() {
    assertThat(NumberForm.callNumber("i247.5 /１２　三")).isEqualTo("I247.5/12三");
  }

  @Test
  void whatIsTooLongForATermIsCut() {
    assertThat(NumberForm.plain("9".repeat(40_000))).hasSize(100);
  }
}
