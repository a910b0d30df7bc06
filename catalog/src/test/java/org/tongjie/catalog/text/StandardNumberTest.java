package org.tongjie.catalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNumberTest {

  @ParameterizedTest
  @CsvSource({
    "978-7-5366-9293-0, 9787536692930",
    "7-02-001633-2, 9787020016334",
    "9576831695, 9789576831690",
    "978-7-101-10528-5 (精装), 9787101105285",
    "０-８０４４-２９５７-Ｘ, 9780804429573",
    "ISBN 978-7-5366-9293-0, 9787536692930"
  })
  void isbnsAreReadAsThirteenDigits(String text, String isbn13) {
    assertThat(Isbn.normalize(text)).isEqualTo(isbn13);
  }

  @Test
  void wrongCheckDigitIsToldFromNoNumber() {
    assertThat(Isbn.read("978-7-5366-9293-1"))
        .isEqualTo(new Isbn.Reading.WrongCheckDigit("9787536692931"));
    assertThat(Isbn.read("CNY32.00")).isInstanceOf(Isbn.Reading.Absent.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0955-2359, 0955-2359",
    "1557914X, 1557-914X",
    "ISSN 0257-0270, 0257-0270",
    "0955-2358, ''"
  })
  void issnsAreCheckedAndHyphened(String text, String issn) {
    assertThat(Issn.normalize(text)).isEqualTo(issn);
  }
}
