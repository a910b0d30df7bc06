package org.tongjie.broker.patron;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.http.ReaderSide;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.store.PostgresPersons;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.DatabaseExtension;

/** Signing in with cards of two schools that number their pupils alike. */
class ReadersIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final AgencySymbol EAST = new AgencySymbol("EAST");
  private static final AgencySymbol WEST = new AgencySymbol("WEST");
  private static final Pin RIGHT = new Pin("246810");
  private static final Pin GUESS = new Pin("000000");
  private static final String HERE = "192.0.2.1";
  private static final Region REGION =
      RegionFile.parse(
          """
          {"name": "试区", "zone": "Asia/Shanghai",
           "agencies": [{"symbol": "EAST", "name": "东小学", "tier": "school"},
             {"symbol": "WEST", "name": "西小学", "tier": "school"}],
           "places": [
             {"code": "E", "agency": "EAST", "name": "东", "calendar": "C", "main": true},
             {"code": "W", "agency": "WEST", "name": "西", "calendar": "C", "main": true}],
           "calendars": [{"code": "C", "week": {"monday": ["08:00-12:00"]}}],
           "cardPatterns": [{"issuer": "EAST", "pattern": "[0-9]{4}", "readerType": "PUPIL"},
             {"issuer": "WEST", "pattern": "[0-9]{4}", "readerType": "PUPIL"}],
           "express": {"days": 1, "cost": "1.00"}, "systems": [],
           "readerTypes": [{"code": "PUPIL", "name": "学生"}],
           "itemTypes": [{"code": "BOOK", "name": "图书"}],
           "rights": [{"days": 30, "renewals": 1, "maxLoans": 10, "maxRequests": 5}]}
          """);

  private final ReaderSide side =
      new ReaderSide(
          DATABASE.database(), () -> REGION, new Connectors(List.of()), Clock.systemUTC());
  private final Readers readers = side.readers();

  @BeforeEach
  void empty() throws SQLException {
    try (Connection connection = DATABASE.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "truncate sign_in_attempt, session, person_card, desk_card, person cascade");
    }
  }

  private CardKey card(AgencySymbol school, String number, Pin pin) {
    CardKey card = new CardKey(school, number);
    side.register()
        .save(new DeskCard(card, "某某", "PUPIL", "三年级1班", Optional.empty(), ""), "staff 1");
    side.register().changePin(card, pin, "staff 1");
    return card;
  }

  private ReaderSignIn signIn(AgencySymbol school, String number, Pin pin) {
    return readers.signIn(new Readers.Proof(number, Optional.of(school), pin), HERE);
  }

  @Test
  void writingANumberInOtherDigitsGivesNoFurtherGuesses() {
    card(EAST, "0042", RIGHT);
    List.of("0042", "００42", "0０42", "00４2", "004２", "０042")
        .forEach(
            number -> assertThat(signIn(EAST, number, GUESS)).isEqualTo(new ReaderSignIn.Wrong()));
    assertThat(signIn(EAST, "００４２", RIGHT)).isEqualTo(new ReaderSignIn.TooOften());
  }

  @Test
  void signingInWithTheSameNumberOfAnotherSchoolGivesNoFurtherGuesses() {
    card(EAST, "0042", RIGHT);
    Pin own = new Pin("135791");
    card(WEST, "0042", own);
    for (int guess = 0; guess < 6; guess++) {
      assertThat(signIn(EAST, "0042", GUESS)).isEqualTo(new ReaderSignIn.Wrong());
      assertThat(signIn(WEST, "0042", own)).isInstanceOf(ReaderSignIn.SignedIn.class);
    }
    assertThat(signIn(EAST, "0042", RIGHT)).isEqualTo(new ReaderSignIn.TooOften());
  }

  @Test
  void threeClassesSignInFromOneSchoolWithinAQuarterOfAnHour() {
    List<ReaderSignIn> answers =
        IntStream.range(1000, 1075)
            .mapToObj(Integer::toString)
            .map(number -> {
              card(EAST, number, RIGHT);
              return signIn(EAST, number, RIGHT);
            })
            .toList();
    assertThat(answers).allMatch(answer -> answer instanceof ReaderSignIn.SignedIn);
  }

  @Test
  void guessesOverManyCardsFromOneAddressEndThoughOneCardIsRight() {
    card(EAST, "0042", RIGHT);
    for (int number = 1000; number < 1060; number++) {
      assertThat(signIn(EAST, Integer.toString(number), GUESS)).isEqualTo(new ReaderSignIn.Wrong());
      if (number % 10 == 0) {
        assertThat(signIn(EAST, "0042", RIGHT)).isInstanceOf(ReaderSignIn.SignedIn.class);
      }
    }
    assertThat(signIn(EAST, "2000", GUESS)).isEqualTo(new ReaderSignIn.TooOften());
  }

  @Test
  void whoGetsTheNumberOfACardThatWasTakenOutIsAnotherReader() {
    CardKey card = card(EAST, "0042", RIGHT);
    String before =
        ((ReaderSignIn.SignedIn) signIn(EAST, "0042", RIGHT)).reader().person().number();
    new PostgresPersons(DATABASE.database())
        .choose(before, new Person.Wishes(true, "zh", "old@example.org", ""));
    side.register().remove(card, "staff 1");
    card(EAST, "0042", new Pin("111222"));
    Reader after = ((ReaderSignIn.SignedIn) signIn(EAST, "0042", new Pin("111222"))).reader();
    assertThat(after.person().number()).isNotEqualTo(before);
    assertThat(after.person().wishes()).isEqualTo(Person.Wishes.NONE);
  }
}
