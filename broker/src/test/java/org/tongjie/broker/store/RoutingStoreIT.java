package org.tongjie.broker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.Walk;
import org.tongjie.broker.routing.Experience;
import org.tongjie.broker.routing.Pace;
import org.tongjie.broker.routing.Questions;
import org.tongjie.broker.routing.Rota;
import org.tongjie.broker.routing.Router;
import org.tongjie.broker.routing.RoutingDecision;
import org.tongjie.broker.routing.RoutingPolicy;
import org.tongjie.broker.routing.RoutingQuestion;
import org.tongjie.broker.routing.ShelfStatus.Standing;
import org.tongjie.broker.supply.Learning;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.DatabaseExtension;

class RoutingStoreIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final Instant NOW = Questions.MONDAY;

  private final Region region = Questions.region();
  private final RoutingStore store = new RoutingStore(DATABASE.database());
  private final PostgresRequests requests = new PostgresRequests(DATABASE.database());
  private final RoutingQuestion question =
      Questions.asking(
          Questions.book("NEAR"),
          Questions.book("GOOD"),
          Questions.book("DESK", Standing.NOT_RECORDED),
          Questions.book("OFF"));
  private PatronRequest request =
      Walk.submitted(question.request(), Walk.wish("p", 7)).moved().request();

  @BeforeEach
  void requestLooksForASupplier() {
    requests.commit(Walk.submitted(question.request(), Walk.wish("p", 7)));
    happens(new Event.PatronAccepted(NOW));
  }

  private void happens(Event event) {
    Change change =
        Walk.moved(request, event, question.request() + "-" + request.version(), Optional.empty());
    requests.commit(change);
    request = change.moved().request();
  }

  private RoutingDecision decision() {
    Rota rota = new Router(region, RoutingPolicy.USUAL).rota(question);
    return new RoutingDecision(
        1, 3, RoutingPolicy.USUAL, question, rota, rota.first().map(offer -> offer.item().item()));
  }

  @Test
  void decisionIsKeptWithAllItsFiguresLearnedFromAndMadeAgainTheSame() {
    RoutingDecision decision = decision();
    store.keep(decision, region);
    store.keep(decision, region);

    List<RoutingDecision> kept = store.decisions(question.request());

    assertThat(kept).containsExactly(decision);
    RoutingDecision again = kept.getFirst();
    assertThat(new Router(region, again.policy()).rota(again.question())).isEqualTo(again.rota());
    assertThat(store.contenders(7, 10)).containsExactly(question.request());

    Learning learning = new Learning(store, requests, () -> region);
    happens(new Event.SupplierChosen(NOW, Walk.candidate("NEAR1")));
    assertThat(learning.step()).isZero();
    assertThat(store.promised(List.of(request.suppliers().getFirst().candidate().item())))
        .hasSize(1);

    Instant sent = NOW.plus(Duration.ofHours(3));
    happens(new Event.HoldPlaced(NOW, 1, Optional.empty()));
    happens(new Event.Sent(sent, 1, new PlaceCode("NEAR"), new PlaceCode("HOME")));
    assertThat(learning.step()).isEqualTo(1);
    assertThat(learning.step()).isZero();

    AgencySymbol chosen = decision.chosen().orElseThrow().owner();
    Experience experience = store.history(NOW).experience(question.items(), DayOfWeek.MONDAY);
    assertThat(experience.region().filled()).isEqualTo(1);
    assertThat(experience.agencies())
        .filteredOn(one -> one.agency().equals(chosen))
        .first()
        .satisfies(one -> {
          assertThat(one.tally().filled()).isEqualTo(1);
          assertThat(one.tally().hoursToSend()).isEqualTo(3);
          assertThat(one.pace().hours().get(12)).isEqualTo(new Pace.Cell(0, 1));
          assertThat(one.pace().all()).isEqualTo(new Pace.Cell(3, 1));
          assertThat(one.pace().weekdays().getFirst()).isEqualTo(new Pace.Cell(3, 1));
          assertThat(one.load().lent()).isEqualTo(1);
          assertThat(one.load().fairShare()).isEqualTo(56.0 / (56 + 56 + 40));
        });
  }
}
