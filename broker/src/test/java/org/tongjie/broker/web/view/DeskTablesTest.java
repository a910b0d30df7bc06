package org.tongjie.broker.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.Step;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.request.Workflow;
import org.tongjie.broker.work.RegionDeadlines;

/** What the list of problems offers to those who look after them. */
class DeskTablesTest {
  private static final Instant NOW = Instant.parse("2026-12-01T04:00:00Z");
  private final Workflow workflow = new Workflow(new RegionDeadlines(TestRegion::region));
  private final DeskTables tables =
      new DeskTables(
          new DeskWords(Language.ENGLISH, TestRegion.region(), ZoneId.of("Asia/Shanghai")));

  private PatronRequest after(Event... events) {
    Wish wish =
        new Wish(
            "p",
            new CardKey(TestRegion.SCHOOL, "20260001"),
            1,
            "三体",
            "",
            Wish.Edition.THIS,
            new PlaceCode("county"),
            Optional.empty(),
            NOW);
    PatronRequest request = workflow.submit(RequestId.next(NOW), wish).request();
    for (Event event : events) {
      request = ((Step.Moved) workflow.apply(request, event)).request();
    }
    return request;
  }

  private static Candidate candidate() {
    return new Candidate(
        new ItemKey(TestRegion.CITY, "C00000042"),
        new PlaceCode("city"),
        new SystemCode("S1"),
        new CardKey(TestRegion.CITY, "GJ02"),
        Candidate.Path.BROKERED,
        new SystemCode("S2"),
        new Candidate.LoanTerms(30, 2));
  }

  private List<String> acts(PatronRequest request) {
    Attention attention = request.attentions().getFirst();
    return tables.problem(request, attention).forms().stream().map(DeskForm::label).toList();
  }

  @Test
  void aHoldThatCannotBeTakenBackInTimeCanBeToldToBeGone() {
    PatronRequest cancelled =
        after(
            new Event.PatronAccepted(NOW),
            new Event.SupplierChosen(NOW, candidate()),
            new Event.HoldPlaced(NOW, 1, Optional.empty()),
            new Event.CancelAsked(NOW));
    Instant late = cancelled.nextDeadline().orElseThrow();
    PatronRequest request =
        ((Step.Moved) workflow.apply(cancelled, new Event.ClockReached(late))).request();
    assertThat(acts(request)).containsExactly("It is done");
  }
}
