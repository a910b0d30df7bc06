package org.tongjie.broker.patron;

import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.PatronFacts;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.work.Lending;
import org.tongjie.broker.work.PatronCheck;

/**
 * Whether a reader may borrow: blocks and expiry fresh from the home library, then the region's
 * rights and limits, which count over all cards of the reader.
 */
public final class HomeCheck implements PatronCheck, Lending.RequestLimit {
  private final HomeLibraries homes;
  private final PersonStore persons;
  private final PersonRequests requests;

  public HomeCheck(HomeLibraries homes, PersonStore persons, PersonRequests requests) {
    this.homes = homes;
    this.persons = persons;
    this.requests = requests;
  }

  @Override
  public Event check(Wish wish, Instant now) {
    Optional<Obstacle> obstacle =
        switch (homes.lookup(wish.card())) {
          case PatronAnswer.Known(PatronFacts facts) -> obstacle(facts, wish.person(), now);
          case PatronAnswer.Unknown _ -> Optional.of(Obstacle.CARD_UNKNOWN);
          case PatronAnswer.WrongPin _, PatronAnswer.NotOffered _ ->
              Optional.of(Obstacle.CANNOT_ASK);
        };
    return obstacle
        .<Event>map(why -> new Event.PatronRefused(now, why.text()))
        .orElseGet(() -> new Event.PatronAccepted(now));
  }

  private Optional<Obstacle> obstacle(PatronFacts facts, String person, Instant now) {
    if (!facts.blocks().isEmpty()) {
      return Optional.of(Obstacle.of(facts.blocks().getFirst()));
    }
    if (isExpired(facts, now)) {
      return Optional.of(Obstacle.EXPIRED);
    }
    String type = homes.readerType(facts).orElse("");
    persons.checked(facts.card(), type, now);
    Optional<Allowance> allowance = Allowance.of(homes.region(), facts.card().issuer(), type);
    if (allowance.isEmpty()) {
      return Optional.of(Obstacle.NO_RIGHTS);
    }
    return loans(person) >= allowance.get().maxLoans()
        ? Optional.of(Obstacle.TOO_MANY_LOANS)
        : Optional.empty();
  }

  private boolean isExpired(PatronFacts facts, Instant now) {
    return facts
        .expires()
        .filter(last -> last.isBefore(now.atZone(homes.region().calendars().zone()).toLocalDate()))
        .isPresent();
  }

  private long loans(String person) {
    return persons.numbersOf(person).stream()
        .flatMap(number -> requests.of(number, true).stream())
        .filter(request -> request.state() == RequestState.LOANED)
        .count();
  }

  /** Requests for which the book is not yet with the reader, over all cards. */
  @Override
  public Optional<Integer> reached(Wish wish) {
    String type = persons.card(wish.card()).map(HeldCard::readerType).orElse("");
    long open =
        persons.numbersOf(wish.person()).stream()
            .flatMap(number -> requests.of(number, true).stream())
            .filter(request -> request.state() != RequestState.LOANED)
            .count();
    return Allowance.of(homes.region(), wish.card().issuer(), type)
        .map(Allowance::maxRequests)
        .filter(most -> open >= most);
  }
}
