package org.tongjie.broker.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionFileTest {
  @Test
  void readsWhatItWrote(@TempDir Path folder) throws IOException {
    Region region = TestRegion.region();
    Path file = folder.resolve("region.json");
    RegionFile.write(region, file);
    assertThat(RegionFile.read(file)).isEqualTo(region);
    assertThat(RegionFile.text(RegionFile.read(file))).isEqualTo(RegionFile.text(region));
  }

  @Test
  void looksUpWhatItRead() {
    Region region = TestRegion.region();
    assertThat(region.mainPlace(TestRegion.CITY).map(Place::code)).contains(place("city"));
    assertThat(region.pickupPlaces()).extracting(Place::code).doesNotContain(place("depot"));
    assertThat(region.sharesSystem(TestRegion.COUNTY, TestRegion.ROOM)).isTrue();
    assertThat(region.sharesSystem(TestRegion.CITY, TestRegion.ROOM)).isFalse();
    assertThat(region.isSelfOrBelow(TestRegion.SCHOOL, TestRegion.CITY)).isTrue();
    assertThat(region.isSelfOrBelow(TestRegion.CITY, TestRegion.SCHOOL)).isFalse();
    assertThat(region.readerType(new SystemCode("S1"), "B")).contains("ADULT");
    assertThat(region.readerType(new SystemCode("S2"), "B")).isEmpty();
    assertThat(region.proxyCard(new SystemCode("S2"), TestRegion.CITY).map(ProxyCard::card))
        .contains(new CardKey(TestRegion.COUNTY, "0007"));
    assertThat(region.deadlines().pull()).isEqualTo(Period.parse("8h desk"));
    assertThat(region.deadlines().shelf()).isEqualTo(Deadlines.USUAL.shelf());
    Ils city = region.systemOf(TestRegion.CITY).orElseThrow();
    assertThat(city.pickupCode(place("night"))).contains("24");
    assertThat(city.agencyOf("C0")).contains(TestRegion.CITY);
    assertThat(region.with(city.at("127.0.0.1:7")).system(city.code()).map(Ils::address))
        .contains("127.0.0.1:7");
  }

  private static PlaceCode place(String code) {
    return new PlaceCode(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "isil": "CN-100001"       | "isli": "CN-100001"      | agencies.CITY      | there is no field "isli"; did you mean "isil"?
          "isil": "CN-100001"       | "isil": "浙图"            | agencies.CITY.isil | "浙图" is not an ISIL, such as CN-330782-LCST or CN-330782
          "tier": "county"          | "tier": "country"        | agencies.COUNTY.tier | tier cannot be "country"; did you mean "county"?
          "secret": "env:S1_PASSWORD" | "secret": "hunter2"    | systems.S1.secret  | a secret is never written here: name where it is kept, as file:PATH or env:NAME
          "sorting": "60m"          | "sorting": "60"          | hubs.depot.sorting | "60" is no period: write 30m, 12h, 7d, or 16h desk for desk hours
          "08:30-17:30"             | "08:30–17:30"            | calendars.WEEK.week.monday | "08:30–17:30" are no opening hours: write 08:30-12:00
          "code": "county", "agency" | "code": "city", "agency" | places.city       | there are two of this code
          "latitude": 30.5          | "latitude": 130.5        | places.city        | 130.5, 120.0 is not a latitude and a longitude in degrees
          "pattern": "K\\\\d+"      | "pattern": "K(1)"      | cardPatterns.3.pattern | pattern "K(1)", character 2: ( cannot stand here; write \\( for the character
          "days": 30                | "days": "30"             | rights.6.days      | a whole number is expected here
          "tuesday", "thursday"]    | "tuesday", "thorsday"]   | routes.R2.days     | days cannot be "thorsday"; did you mean "thursday"?
          """)
  void tellsWhereAndWhatIsWrong(String from, String to, String path, String message) {
    String text = TestRegion.changed(from.strip(), to.strip());
    assertThatExceptionOfType(RegionFileException.class)
        .isThrownBy(() -> RegionFile.parse(text))
        .satisfies(failure ->
            assertThat(failure.findings())
                .extracting(Finding::path, Finding::message)
                .contains(tuple(path.strip(), message.strip())));
  }

  @Test
  void tellsAllEntriesThatAreWrongAtOnce() {
    String text =
        TestRegion.changed("\"tier\": \"city\"", "\"tier\": \"town\"")
            .replace("\"days\": 14", "\"days\": 0")
            .replace("\"zone\"", "\"time\"");
    assertThatExceptionOfType(RegionFileException.class)
        .isThrownBy(() -> RegionFile.parse(text))
        .satisfies(failure ->
            assertThat(failure.findings())
                .extracting(Finding::path)
                .containsExactly("agencies.CITY.tier", "rights.3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name": "x",\\n}      | line 2, column 1: this is no JSON
          {"name": "x", "name": "y"} | line 1, column 21: this name is there twice in one object
          []                    | an object in braces is expected here
          {"name": "x"          | the text ends before its JSON is complete
          {"places": {}}        | places: a list in square brackets is expected here
          {}                    | name: this must be given
          [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]] | nested deeper or longer than a region ever is
          {"name": "x"} {}      | this is no JSON
          """)
  void refusesWhatIsNoRegion(String text, String message) {
    assertThatExceptionOfType(RegionFileException.class)
        .isThrownBy(() -> RegionFile.parse(text.replace("\\n", "\n")))
        .withMessageContaining(message.strip());
  }

  @Test
  void readsNoMoreThanARegionCanHave() {
    StringReader endless = new StringReader(" ".repeat(RegionFile.LARGEST + 1));
    assertThatExceptionOfType(RegionFileException.class)
        .isThrownBy(() -> RegionFile.read(endless))
        .satisfies(failure -> assertThat(failure.findings()).hasSize(1));
  }

  @Test
  void numbersHaveNoBlanksAndNoBars() {
    for (String number : List.of("GJ 01", "GJ|01", "", "1".repeat(65))) {
      assertThatExceptionOfType(RegionFileException.class)
          .isThrownBy(() -> RegionFile.parse(TestRegion.changed("\"GJ01\"", '"' + number + '"')))
          .withMessageStartingWith("proxyCards.1.number: ");
    }
  }

  @Test
  void cardNumbersDoNotPrintThemselves() {
    CardKey card = new CardKey(TestRegion.CITY, "110105194912310021");
    assertThat(List.of(card).toString()).isEqualTo("[CITY:…21]");
  }
}
