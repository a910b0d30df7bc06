package org.tongjie.broker.patron;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.ils.AgeBand;
import org.tongjie.broker.ledger.ActFacts;
import org.tongjie.broker.ledger.LendingAct;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Wish;

/**
 * The groups of readers as their home libraries told them last. They are remembered for a minute,
 * since every act of a request asks for them; a reader of whom nothing is known is asked for again.
 */
public final class KnownReaders implements ActFacts {
  private static final Duration AGE = Duration.ofMinutes(1);
  private static final int MOST = 20_000;

  private final PersonStore persons;
  private final Supplier<Region> region;
  private final Cache<CardKey, LendingAct.Reader> remembered =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AGE).build();

  /**
   * The readers of a region.
   *
   * @param region what holds now
   */
  public KnownReaders(PersonStore persons, Supplier<Region> region) {
    this.persons = persons;
    this.region = region;
  }

  @Override
  public LendingAct.Reader reader(Wish wish) {
    LendingAct.@Nullable Reader known = remembered.getIfPresent(wish.card());
    return known == null ? told(wish.card()).orElseGet(() -> ActFacts.NONE.reader(wish)) : known;
  }

  private Optional<LendingAct.Reader> told(CardKey card) {
    Optional<LendingAct.Reader> reader = read(card);
    reader.ifPresent(group -> remembered.put(card, group));
    return reader;
  }

  private Optional<LendingAct.Reader> read(CardKey card) {
    return persons
        .card(card)
        .filter(held -> !held.readerType().isEmpty() || held.ageBand().isPresent())
        .map(held ->
            new LendingAct.Reader(
                card.issuer(),
                Optional.of(held.readerType()).filter(type -> !type.isEmpty()),
                held.ageBand().map(AgeBand::label)));
  }

  @Override
  public boolean isSelfService(PlaceCode place) {
    return region.get().place(place).map(Place::kind).filter(Place.Kind::isSelfService).isPresent();
  }
}
