package org.tongjie.broker.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.broker.patron.CardWord;
import org.tongjie.broker.patron.CounterCheck;
import org.tongjie.broker.patron.Obstacle;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.shelf.RunningSystems;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Operation;

/** What a home library's system says of a card while its reader stands at a counter. */
class CounterCheckIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final CardKey CARD =
      new CardKey(new AgencySymbol("CITY"), RunningSystems.CITY_CARD);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration IMPATIENCE = Duration.ofMillis(700);

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningSystems systems;

  @BeforeAll
  static void start(@TempDir Path secrets) throws IOException {
    systems = new RunningSystems(secrets);
  }

  @AfterAll
  static void stop() throws IOException {
    systems.close();
  }

  @AfterEach
  void heal() {
    systems.city().faults().clear();
    systems.city().library().block(CARD.number(), "");
  }

  private static CardWord word(CardKey shown, CardKey asked) {
    return check(library -> false, PATIENCE).word(shown, wish(asked));
  }

  private static CounterCheck check(Predicate<AgencySymbol> silent, Duration patience) {
    ReaderSide side =
        new ReaderSide(
            DATABASE.database(), systems::region, systems.connectors(), Clock.systemUTC());
    return new CounterCheck(side.check(), silent, patience, Clock.systemUTC());
  }

  private static Wish wish(CardKey asked) {
    return new Wish(
        "p1",
        asked,
        1,
        "红楼梦",
        "",
        Wish.Edition.THIS,
        new PlaceCode("P-SCHOOL"),
        Optional.empty(),
        Instant.now());
  }

  @Test
  void goodCardMayBorrow() {
    assertThat(word(CARD, CARD)).isEqualTo(new CardWord.MayBorrow());
  }

  @Test
  void cardBlockedSinceIsStopped() {
    systems.city().library().block(CARD.number(), "停证");
    assertThat(word(CARD, CARD)).isInstanceOf(CardWord.Stopped.class);
  }

  @Test
  void cardThatIsUnknownNowIsStoppedWhicheverOfTheTwoItIs() {
    CardKey gone = new CardKey(CARD.issuer(), "C9");
    CardWord stopped = new CardWord.Stopped(List.of(Obstacle.CARD_UNKNOWN));
    assertThat(word(gone, CARD)).isEqualTo(stopped);
    assertThat(word(CARD, gone)).isEqualTo(stopped);
  }

  @Test
  void systemThatHangsIsNotWaitedFor() {
    systems.city().faults().rate(Operation.READER, FaultKind.SILENT, 1);
    Instant begun = Instant.now();
    assertThat(check(library -> false, IMPATIENCE).word(CARD, wish(CARD)))
        .isEqualTo(new CardWord.Unheard());
    assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(IMPATIENCE);
  }

  @Test
  void systemThatWasNotHeardIsNotWaitedForAgainUntilItAnswers() {
    CounterCheck check = check(library -> false, IMPATIENCE);
    systems.city().faults().rate(Operation.READER, FaultKind.SILENT, 1);
    assertThat(check.word(CARD, wish(CARD))).isEqualTo(new CardWord.Unheard());
    assertThat(check.word(CARD, wish(CARD))).isEqualTo(new CardWord.Silent());

    systems.city().faults().clear();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> check.word(CARD, wish(CARD)).equals(new CardWord.MayBorrow()));
  }

  @Test
  void systemThatIsKnownToBeSilentIsNotAsked() {
    CounterCheck check = check(library -> library.equals(CARD.issuer()), PATIENCE);
    assertThat(check.word(CARD, wish(CARD))).isEqualTo(new CardWord.Silent());
    CardKey other = new CardKey(new AgencySymbol("COUNTY"), "K1");
    assertThat(check.word(other, wish(CARD))).isEqualTo(new CardWord.Silent());
  }

  @Test
  void systemThatBreaksOffIsNotHeard() {
    systems.city().faults().rate(Operation.READER, FaultKind.DROP_BEFORE, 1);
    assertThat(word(CARD, CARD)).isEqualTo(new CardWord.Unheard());
  }
}
