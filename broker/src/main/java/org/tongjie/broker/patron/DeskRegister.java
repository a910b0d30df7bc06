package org.tongjie.broker.patron;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.ils.Block;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.PatronFacts;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.region.CardKey;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.http.credential.PasswordHash;

/** The readers of libraries without a system: their desks keep who has which card. */
public final class DeskRegister {
  /** The fewest characters of a PIN. */
  public static final int SHORTEST_PIN = 4;

  private static final int PINS = 1_000_000;

  private final SecureRandom random = new SecureRandom();
  private final DeskCardStore store;
  private final Audit audit;
  private final Clock clock;

  public DeskRegister(DeskCardStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the register says of a card. */
  public PatronAnswer lookup(CardKey card) {
    return store
        .find(card)
        .<PatronAnswer>map(entry -> new PatronAnswer.Known(facts(entry)))
        .orElseGet(PatronAnswer.Unknown::new);
  }

  /** The same for one who gives the PIN; a card without a PIN signs nobody in. */
  public PatronAnswer signIn(CardKey card, Pin pin) {
    Optional<String> hash = store.pinHash(card);
    if (hash.isEmpty() || !PasswordHash.parse(hash.get()).matches(pin.reveal())) {
      return new PatronAnswer.WrongPin();
    }
    return lookup(card);
  }

  private PatronFacts facts(DeskCard entry) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Calendars.USUAL_ZONE);
    List<Block> blocks = new ArrayList<>();
    if (!entry.blocked().isEmpty()) {
      blocks.add(new Block(Block.Kind.SUSPENDED, entry.blocked()));
    }
    Block.ofExpiry(entry.expires(), today).ifPresent(blocks::add);
    return new PatronFacts(
        entry.card(),
        entry.holder(),
        entry.readerType(),
        SchoolStage.ageBand(entry.unit()),
        entry.expires(),
        blocks,
        0,
        0);
  }

  public Optional<DeskCard> find(CardKey card) {
    return store.find(card);
  }

  /** The register of a library, by unit and number. */
  public List<DeskCard> of(AgencySymbol issuer) {
    return store.of(issuer);
  }

  /** Cards of a class that have no PIN; of all classes where none is named. */
  public List<DeskCard> withoutPin(AgencySymbol issuer, String unit, int limit) {
    return store.withoutPin(issuer, unit, limit);
  }

  /** Adds a card or changes what is known of it. */
  public void save(DeskCard card, String actor) {
    store.save(card, actor);
    note(actor, "card-save", card.card());
  }

  /**
   * Adds or changes cards, all or none.
   *
   * @param what they are changed by, in one word for the record of acts
   */
  public void save(AgencySymbol issuer, List<DeskCard> cards, String what, String actor) {
    store.save(cards, actor);
    audit.keep(new Audit.Act(clock.instant(), actor, what, issuer + ": " + cards.size()));
  }

  /** Gives a card a new PIN of six random digits; empty when there is no such card. */
  public Optional<Pin> newPin(CardKey card, String actor) {
    Pin pin = new Pin("%06d".formatted(random.nextInt(PINS)));
    return changePin(card, pin, actor) ? Optional.of(pin) : Optional.empty();
  }

  /**
   * Gives a card a PIN of at least four characters; false when there is no such card.
   *
   * @throws IllegalArgumentException when the PIN is too short
   */
  public boolean changePin(CardKey card, Pin pin, String actor) {
    if (pin.reveal().length() < SHORTEST_PIN) {
      throw new IllegalArgumentException("a PIN has at least " + SHORTEST_PIN + " characters");
    }
    boolean changed = store.changePin(card, PasswordHash.of(pin.reveal()).text(), actor);
    if (changed) {
      note(actor, "card-pin", card);
    }
    return changed;
  }

  /** Takes a card out of the register; false when it is not there. */
  public boolean remove(CardKey card, String actor) {
    boolean removed = store.remove(card);
    if (removed) {
      note(actor, "card-remove", card);
    }
    return removed;
  }

  private void note(String actor, String what, CardKey card) {
    audit.keep(new Audit.Act(clock.instant(), actor, what, card.toString()));
  }
}
