package org.tongjie.broker.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
  private final Recognition recognition =
      new Recognition(
          RegionFile.parse(
              TestRegion.changed("\"pattern\": \"20\\\\d{6}\"", "\"pattern\": \"[02]0\\\\d{6}\"")
                  .replace("\"pattern\": \"K\\\\d{6}X?\"", "\"pattern\": \"\\\\d{6}\"")));

  @Test
  void leadingZerosAndAFinalXStay() {
    assertThat(recognition.card("11010519491231002x", Optional.empty()))
        .isEqualTo(
            new CardGuess.One(
                new CardKey(TestRegion.CITY, "11010519491231002X"), Optional.of("ADULT")));
    assertThat(recognition.item("000123", Optional.empty()))
        .isInstanceOfSatisfying(
            ItemGuess.Several.class,
            several ->
                assertThat(several.items()).extracting(ItemKey::barcode).containsOnly("000123"));
  }

  @Test
  void wrongCheckDigitIsNoIdentityNumber() {
    assertThat(recognition.card("110105194912310021", Optional.empty()))
        .isEqualTo(new CardGuess.None());
  }

  @Test
  void ambiguousNumbersAreAskedWithOnesOwnFirst() {
    CardKey city = new CardKey(TestRegion.CITY, "00123456");
    CardKey school = new CardKey(TestRegion.SCHOOL, "00123456");
    assertThat(recognition.card("00123456", Optional.empty()))
        .isEqualTo(new CardGuess.Several(List.of(city, school)));
    assertThat(recognition.card("00123456", Optional.of(TestRegion.SCHOOL)))
        .isEqualTo(new CardGuess.Several(List.of(school, city)));
    assertThat(recognition.item("123456", Optional.of(TestRegion.ROOM)))
        .as("those of the same system come before others")
        .isEqualTo(
            new ItemGuess.Several(
                List.of(
                    new ItemKey(TestRegion.COUNTY, "123456"),
                    new ItemKey(TestRegion.SCHOOL, "123456"))));
  }

  @Test
  void fullWidthDigitsAndBlanksOfScannersAreRead() {
    assertThat(recognition.card(" Ｋ４２\r\n", Optional.empty()))
        .isEqualTo(new CardGuess.One(new CardKey(TestRegion.COUNTY, "K42"), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "K4 2", "K\u0000", "K|1", "书", "9"})
  void whatNobodyIssuesIsNone(String scanned) {
    assertThat(recognition.card(scanned, Optional.empty())).isEqualTo(new CardGuess.None());
    assertThat(recognition.card(scanned.repeat(100_000), Optional.empty()))
        .isEqualTo(new CardGuess.None());
  }
}
