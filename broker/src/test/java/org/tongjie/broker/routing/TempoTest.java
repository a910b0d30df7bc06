package org.tongjie.broker.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tongjie.broker.routing.Questions.MONDAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.OpenSpan;
import org.tongjie.broker.region.OpeningCalendar;
import org.tongjie.broker.routing.Pace.Cell;
import org.tongjie.broker.routing.RoutingPolicy.Priors;

class TempoTest {
  private static final OpeningCalendar DESK =
      new OpeningCalendar(
          "D",
          ZoneId.of("Asia/Shanghai"),
          Map.of(
              DayOfWeek.MONDAY,
              List.of(OpenSpan.parse("09:00-12:00"), OpenSpan.parse("14:00-17:00"))),
          List.of(),
          List.of());

  private static Instant monday(int hour, int minute) {
    return MONDAY.plus(Duration.ofMinutes((hour - 9) * 60L + minute));
  }

  private static double rate(Tempo tempo, int hour) {
    return tempo.rate(new Slot(monday(hour, 0), monday(hour + 1, 0), DayOfWeek.MONDAY, hour));
  }

  @Test
  void requestWaitsOnlyInTheHoursThatItsDeskIsOpen() {
    Pace pace = Pace.of(DESK, monday(11, 30), monday(14, 45));

    assertThat(pace.hours().get(11)).isEqualTo(new Cell(0.5, 0));
    assertThat(pace.hours().get(12)).isEqualTo(Cell.NONE);
    assertThat(pace.hours().get(14)).isEqualTo(new Cell(0.75, 1));
    assertThat(pace.weekdays().getFirst()).isEqualTo(new Cell(1.25, 1));
    assertThat(pace.all()).isEqualTo(new Cell(1.25, 1));
  }

  @Test
  void nothingKnownMeansTheSamePaceAtAnyHour() {
    Tempo tempo = Tempo.of(Priors.USUAL, 8, Pace.NONE, Pace.NONE);

    assertThat(rate(tempo, 9)).isEqualTo(1 / 8.0, within(1e-12));
    assertThat(rate(tempo, 16)).isEqualTo(1 / 8.0, within(1e-12));
  }

  @Test
  void libraryThatAlwaysPullsAtNineIsExpectedToDoSoAgain() {
    Pace pace = Pace.NONE;
    for (int book = 0; book < 30; book++) {
      Instant next = monday(9, book).plus(Duration.ofDays(7));
      pace = pace.plus(Pace.of(DESK, monday(10, 2 * book), next));
    }
    Tempo tempo = Tempo.of(Priors.USUAL, 5, pace, pace);

    assertThat(rate(tempo, 9)).isGreaterThan(10 * rate(tempo, 15));
  }

  @Test
  void weekdayOnWhichNothingIsEverSentIsExpectedToBringLittle() {
    Pace pace = Pace.NONE;
    for (int book = 0; book < 40; book++) {
      pace =
          pace.plus(
              new Pace(
                  Pace.NONE.hours(),
                  List.of(
                      new Cell(6, 0),
                      new Cell(2, 1),
                      Cell.NONE,
                      Cell.NONE,
                      Cell.NONE,
                      Cell.NONE,
                      Cell.NONE)));
    }
    Pace hours = new Pace(Collections.nCopies(Pace.HOURS, new Cell(13, 2)), pace.weekdays());
    Tempo tempo = Tempo.of(Priors.USUAL, 6, hours, hours);

    assertThat(tempo.weekdays().getFirst()).isLessThan(0.5);
    assertThat(tempo.weekdays().get(1)).isGreaterThan(1.2);
    assertThat(tempo.weekdays().get(2)).isEqualTo(1);
  }
}
