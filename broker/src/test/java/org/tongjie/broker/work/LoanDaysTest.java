package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Effect;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.Step;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.request.Workflow;

/** The days of a pupil's loan: never due in the holidays, and reminded of as the region says. */
class LoanDaysTest {
  private static final PlaceCode COUNTY = new PlaceCode("county");
  private static final LocalDate TERM_BEGINS = LocalDate.of(2027, 2, 22);
  private final Region region = TestRegion.region();
  private final Workflow workflow = new Workflow(new RegionDeadlines(() -> region));
  private final List<Notice> told = new ArrayList<>();
  private PatronRequest request = asked();

  private static Instant noon(LocalDate day) {
    return day.atTime(4, 0).toInstant(ZoneOffset.UTC);
  }

  private PatronRequest asked() {
    Wish wish =
        new Wish(
            "p",
            new CardKey(TestRegion.SCHOOL, "20260001"),
            1,
            "三体",
            "",
            Wish.Edition.THIS,
            COUNTY,
            Optional.empty(),
            noon(LocalDate.of(2026, 12, 1)));
    return workflow.submit(RequestId.next(wish.placed()), wish).request();
  }

  private void tell(Event event) {
    Step.Moved moved = (Step.Moved) workflow.apply(request, event);
    request = moved.request();
    moved.effects().stream()
        .filter(effect -> effect.kind() == EffectKind.TELL_READER)
        .map(Effect::notice)
        .forEach(told::add);
  }

  private void lend(LocalDate day, LocalDate due) {
    Instant now = noon(day);
    tell(new Event.PatronAccepted(now));
    tell(
        new Event.SupplierChosen(
            now,
            new Candidate(
                new ItemKey(TestRegion.CITY, "C00000042"),
                new PlaceCode("city"),
                new SystemCode("S1"),
                new CardKey(TestRegion.CITY, "GJ02"),
                Candidate.Path.DESK,
                new SystemCode("S2"),
                new Candidate.LoanTerms(30, 2))));
    tell(new Event.Received(now, 1, COUNTY, false));
    tell(new Event.HandedOut(now, 1, COUNTY, due));
    told.clear();
  }

  private SupplierRequest loan() {
    return request.currentSupplier().orElseThrow();
  }

  /** Time goes on to the next deadline; the day it comes on. */
  private LocalDate nextDay() {
    Instant deadline = loan().deadline().orElseThrow();
    tell(new Event.ClockReached(deadline));
    return LocalDate.ofInstant(deadline, region.calendars().zone());
  }

  @Test
  void noLoanIsDueInTheHolidaysHoweverItsDayWasSet() {
    lend(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 24));
    assertThat(loan().due()).as("handed out").contains(TERM_BEGINS);

    request = asked();
    lend(LocalDate.of(2026, 12, 7), LocalDate.of(2027, 1, 6));
    tell(new Event.RenewAsked(noon(LocalDate.of(2027, 1, 4))));
    assertThat(loan().due()).as("renewed").contains(TERM_BEGINS);
    tell(new Event.RecallAsked(noon(LocalDate.of(2027, 1, 20)), 1, LocalDate.of(2027, 1, 27)));
    assertThat(loan().due()).as("called back").contains(TERM_BEGINS);
    tell(new Event.RecallAsked(noon(LocalDate.of(2027, 1, 4)), 1, LocalDate.of(2027, 1, 14)));
    assertThat(loan().due()).as("called back in term").contains(LocalDate.of(2027, 1, 14));
  }

  @Test
  void aLoanIsToldToBeDueSoonThenRemindedOfByTheRegionsSteps() {
    lend(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));
    assertThat(nextDay()).isEqualTo(LocalDate.of(2026, 12, 29));
    assertThat(told).containsExactly(Notice.DUE_SOON);
    assertThat(loan().reminders()).as("not late").isZero();
    assertThat(nextDay()).as("three days of the region after it").isEqualTo("2027-01-03");
    assertThat(told).containsExactly(Notice.DUE_SOON, Notice.OVERDUE);
    assertThat(request.attentions()).isEmpty();
    assertThat(nextDay()).as("fourteen").isEqualTo("2027-01-14");
    assertThat(told).as("the last is for staff").hasSize(2);
    assertThat(request.attentions())
        .extracting(Attention::kind)
        .containsExactly(Attention.Kind.LONG_OVERDUE);
  }

  @Test
  void aLoanOfTwoDaysIsNotToldToBeDueSoon() {
    lend(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3));
    assertThat(nextDay()).isEqualTo("2026-12-06");
    assertThat(told).containsExactly(Notice.OVERDUE);
  }
}
