package org.tongjie.broker.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.region.TestRegion.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningCalendarTest {
  private final OpeningCalendar week =
      TestRegion.region().calendars().opening("WEEK").orElseThrow();

  @Test
  void deskHoursRunOnlyWhileItIsOpen() {
    // Thursday afternoon; closed on Friday and Sunday, short on Saturday.
    assertThat(week.plusDeskHours(at("2026-11-26T16:30"), Duration.ofHours(10)))
        .isEqualTo(at("2026-11-30T09:30"));
    assertThat(week.deskTimeBetween(at("2026-11-26T16:30"), at("2026-11-30T09:30")))
        .isEqualTo(Duration.ofHours(10));
  }

  @Test
  void timeThatIsUpWhenTheDeskClosesLastsUntilItOpens() {
    assertThat(week.plusDeskHours(at("2026-11-24T08:30"), Duration.ofHours(9)))
        .isEqualTo(at("2026-11-25T08:30"));
  }

  @Test
  void closuresOutrankTheWeekAndSpecialDaysOutrankBoth() {
    OpeningCalendar city = TestRegion.region().calendars().opening("LONG").orElseThrow();
    assertThat(city.isOpen(at("2027-02-05T12:00"))).isFalse();
    assertThat(city.isOpen(at("2027-02-08T12:00"))).isTrue();
    assertThat(city.nextOpening(at("2027-02-04T20:30"))).isEqualTo(at("2027-02-08T10:00"));
    assertThat(city.nextOpenDay(LocalDate.parse("2027-02-09"))).isEqualTo("2027-02-12");
  }

  @Test
  void whatNeverOpensStillHasADeadline() {
    OpeningCalendar never =
        new OpeningCalendar("never", Calendars.USUAL_ZONE, Map.of(), List.of(), List.of());
    Instant start = at("2026-11-24T08:30");
    assertThat(never.plusDeskHours(start, Duration.ofHours(1)))
        .isEqualTo(at("2026-11-24T00:00").plus(Duration.ofDays(OpeningCalendar.HORIZON)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void arithmeticAgreesWithBeingOpenForAnyCalendar(long seed) {
    Random chance = new Random(seed);
    for (int i = 0; i < 40; i++) {
      OpeningCalendar calendar = anyCalendar(chance);
      Instant from = at("2026-03-20T00:00").plusSeconds(chance.nextInt(20 * 86_400));
      Duration length = Duration.ofSeconds(chance.nextInt(40 * 3600));
      Instant until = calendar.plusDeskHours(from, length);

      assertThat(calendar.isOpen(until)).as("lands in open time").isTrue();
      assertThat(until).as("never in the past").isAfterOrEqualTo(from);
      assertThat(calendar.deskTimeBetween(from, until)).as("exactly that long").isEqualTo(length);
      assertThat(openMinutes(calendar, from, until))
          .as("as isOpen says, minute by minute")
          .isBetween(length.toMinutes() - 30, length.toMinutes() + 30);
      assertThat(calendar.plusDeskHours(from.plusSeconds(chance.nextInt(90_000)), length))
          .as("monotone in the start")
          .isAfterOrEqualTo(until);
      Duration part = Duration.ofSeconds(chance.nextInt(1 + (int) length.toSeconds()));
      assertThat(calendar.plusDeskHours(calendar.plusDeskHours(from, part), length.minus(part)))
          .as("one after the other is both at once")
          .isEqualTo(until);
      if (calendar.isOpen(from)) {
        assertThat(calendar.nextOpening(from)).isEqualTo(from);
      }
    }
  }

  private static long openMinutes(OpeningCalendar calendar, Instant from, Instant until) {
    long minutes = 0;
    for (Instant time = from; time.isBefore(until); time = time.plusSeconds(60)) {
      minutes += calendar.isOpen(time) ? 1 : 0;
    }
    return minutes;
  }

  /** Hours at random, in a zone whose clocks change in the weeks looked at. */
  private static OpeningCalendar anyCalendar(Random chance) {
    Map<DayOfWeek, List<OpenSpan>> hours = new EnumMap<>(DayOfWeek.class);
    hours.put(DayOfWeek.WEDNESDAY, spans(chance, 1));
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.putIfAbsent(day, spans(chance, chance.nextInt(3)));
    }
    LocalDate closed = LocalDate.parse("2026-03-25").plusDays(chance.nextInt(20));
    return new OpeningCalendar(
        "any",
        ZoneId.of(chance.nextBoolean() ? "Asia/Shanghai" : "Europe/Vienna"),
        hours,
        List.of(new Closure(closed, closed.plusDays(chance.nextInt(9)), "")),
        List.of(new SpecialDay(closed.plusDays(2), spans(chance, 2), "")));
  }

  private static List<OpenSpan> spans(Random chance, int count) {
    List<OpenSpan> spans = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < count; i++) {
      from += chance.nextInt(300);
      int to = Math.min(1440, from + 1 + chance.nextInt(400));
      spans.add(new OpenSpan(from, to));
      from = to;
    }
    return spans;
  }
}
