package org.tongjie.app.demo.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tongjie.app.demo.lending.DemoPeople;
import org.tongjie.app.demo.lending.DemoReader;
import org.tongjie.app.part.LendingRun;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierRequest;

/** Follows requests to their end, among the sample's systems and people. */
public final class LendingQuestions {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PACE = Duration.ofMillis(300);
  private static final Clock CLOCK = Clock.systemUTC();

  private final DemoWishes wishes;
  private final LendingRun lending;
  private final Findings findings;

  public LendingQuestions(Api api, LendingRun lending, Findings findings) {
    this.wishes = new DemoWishes(api, lending);
    this.lending = lending;
    this.findings = findings;
  }

  /** How a request ended. */
  private record End(
      Optional<Outcome> outcome,
      List<Optional<Ending>> endings,
      List<String> asked,
      boolean closed) {
    static End of(PatronRequest request) {
      return new End(
          request.outcome(),
          request.suppliers().stream().map(SupplierRequest::ending).toList(),
          request.suppliers().stream().map(End::asked).toList(),
          request.isClosed());
    }

    private static String asked(SupplierRequest attempt) {
      return attempt.candidate().item().owner() + " " + attempt.reason();
    }
  }

  /** Asks for one book that is supplied at once, and for one that two libraries do not find. */
  public void ask() {
    try (DemoPeople people =
        new DemoPeople(
            lending.engine().lending(), lending::open, lending.region().get(), PACE, CLOCK)) {
      people.start();
      findings.ask(
          "a request from the wish to the book at home again",
          "supplied and closed",
          () -> End.of(follow(wishes.submit("活着", DemoReader.BAIDU_ADULT))),
          end -> end.closed() && end.outcome().equals(Optional.of(Outcome.SUPPLIED)));
      findings.ask(
          "a request that fails at two libraries",
          "declined twice, supplied by the third, closed",
          () -> End.of(followDeclined(people, "三体", DemoReader.QINGLAN_ADULT)),
          LendingQuestions::failedTwice);
    }
  }

  private static boolean failedTwice(End end) {
    Predicate<Optional<Ending>> declined = Optional.of(Ending.DECLINED)::equals;
    return end.closed()
        && end.outcome().equals(Optional.of(Outcome.SUPPLIED))
        && end.endings().size() == 3
        && end.endings().subList(0, 2).stream().allMatch(declined);
  }

  private PatronRequest followDeclined(DemoPeople people, String title, DemoReader reader) {
    RequestId id = wishes.submit(title, reader);
    people.declines(id, 2);
    return follow(id);
  }

  private PatronRequest follow(RequestId id) {
    Instant end = CLOCK.instant().plus(PATIENCE);
    PatronRequest request = request(id);
    while (!request.isClosed() && CLOCK.instant().isBefore(end)) {
      pause();
      request = request(id);
    }
    return request;
  }

  private PatronRequest request(RequestId id) {
    return lending.engine().lending().find(id).orElseThrow();
  }

  private static void pause() {
    try {
      Thread.sleep(PACE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ApiFault("interrupted while following a request", interrupted);
    }
  }
}
