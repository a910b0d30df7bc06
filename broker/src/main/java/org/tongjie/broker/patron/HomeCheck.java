package org.tongjie.broker.patron;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.PatronFacts;
import org.tongjie.broker.region.CardKey;
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
  private static final Logger LOG = LoggerFactory.getLogger(HomeCheck.class);

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

  /**
   * Whether a book may be lent now, on the card that is shown and on that of the request: blocks
   * and expiry fresh from the home library, then the region's rights and limits.
   *
   * @throws IlsException when a home system gives no usable answer
   */
  public CardWord atCounter(CardKey shown, Wish wish, Instant now) {
    boolean unheard = false;
    Set<Obstacle> why = EnumSet.noneOf(Obstacle.class);
    for (CardKey card : new LinkedHashSet<>(List.of(shown, wish.card()))) {
      switch (homes.lookup(card)) {
        case PatronAnswer.Known(PatronFacts facts) -> {
          why.addAll(obstacles(facts, now));
          beyondRights(facts, wish.person(), now).ifPresent(why::add);
        }
        case PatronAnswer.Unknown _ -> why.add(Obstacle.CARD_UNKNOWN);
        case PatronAnswer.WrongPin _, PatronAnswer.NotOffered _ -> unheard = true;
      }
    }
    why.remove(Obstacle.HOLDS_DENIED);
    if (!why.isEmpty()) {
      return new CardWord.Stopped(List.copyOf(why));
    }
    return unheard ? new CardWord.Unheard() : new CardWord.MayBorrow();
  }

  private Optional<Obstacle> obstacle(PatronFacts facts, String person, Instant now) {
    List<Obstacle> obstacles = obstacles(facts, now);
    return obstacles.isEmpty()
        ? beyondRights(facts, person, now)
        : Optional.of(obstacles.getFirst());
  }

  private Optional<Obstacle> beyondRights(PatronFacts facts, String person, Instant now) {
    Optional<Allowance> allowance = allowance(facts, now);
    if (allowance.isEmpty()) {
      return Optional.of(Obstacle.NO_RIGHTS);
    }
    return loans(person) >= allowance.get().maxLoans()
        ? Optional.of(Obstacle.TOO_MANY_LOANS)
        : Optional.empty();
  }

  private List<Obstacle> obstacles(PatronFacts facts, Instant now) {
    Stream<Obstacle> blocks = facts.blocks().stream().map(Obstacle::of);
    Stream<Obstacle> expired = isExpired(facts, now) ? Stream.of(Obstacle.EXPIRED) : Stream.empty();
    return Stream.concat(blocks, expired).distinct().toList();
  }

  private Optional<Allowance> allowance(PatronFacts facts, Instant now) {
    String type = homes.readerType(facts).orElse("");
    persons.checked(facts.card(), type, facts.ageBand(), now);
    return Allowance.of(homes.region(), facts.card().issuer(), type);
  }

  /** What the home library says of a card now, and what the region then allows. */
  public Standing standing(CardKey card, Instant now) {
    try {
      return switch (homes.lookup(card)) {
        case PatronAnswer.Known(PatronFacts facts) -> standing(facts, now);
        case PatronAnswer.Unknown _ -> Standing.without(card, Obstacle.CARD_UNKNOWN);
        case PatronAnswer.WrongPin _, PatronAnswer.NotOffered _ ->
            Standing.without(card, Obstacle.CANNOT_ASK);
      };
    } catch (IlsException away) {
      LOG.warn("The standing of a card is not told: {}", away.getMessage());
      return Standing.without(card, Obstacle.CANNOT_ASK);
    }
  }

  private Standing standing(PatronFacts facts, Instant now) {
    List<Obstacle> obstacles = new ArrayList<>(obstacles(facts, now));
    Optional<Allowance> allowance = allowance(facts, now);
    if (allowance.isEmpty()) {
      obstacles.add(Obstacle.NO_RIGHTS);
    }
    return new Standing(facts.card(), facts.expires(), obstacles, allowance);
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
