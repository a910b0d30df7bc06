package org.tongjie.broker.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.patron.ReaderAct;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Event;

/** What a reader is offered while a school is open, and when it is about to close. */
class PlaceChoicesTest {
  private static final LocalDate TERM = LocalDate.of(2026, 11, 24);
  private static final LocalDate LAST_WEEK = LocalDate.of(2027, 1, 20);
  private final Region region = TestRegion.region();

  private Stream<String> named(LocalDate today, Language language) {
    return new PlaceChoices(region, language, TestRegion.SCHOOL)
        .groups("", today).stream()
            .flatMap(group -> group.choices().stream())
            .map(ChoiceGroup.Choice::name);
  }

  @Test
  void aSchoolThatClosesSaysWhereBooksAreBroughtInstead() {
    assertThat(named(TERM, Language.CHINESE)).noneMatch(name -> name.contains("放假"));
    assertThat(named(LAST_WEEK, Language.CHINESE).findFirst())
        .hasValueSatisfying(name -> assertThat(name).startsWith("图书室").contains("放假", "县馆"));
    assertThat(named(LAST_WEEK, Language.ENGLISH).filter(name -> name.contains("holidays")))
        .hasSize(1);
  }

  @Test
  void whoHasABookBroughtToASchoolThatClosesGetsItInItsPlace() {
    Instant now = LAST_WEEK.atTime(12, 0).atZone(region.calendars().zone()).toInstant();
    assertThat(ReaderAct.PICKUP.event("school", region, now))
        .isEqualTo(Optional.of(new Event.PickupChanged(now, new PlaceCode("county"), false)));
  }
}
