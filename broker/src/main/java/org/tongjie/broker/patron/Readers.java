package org.tongjie.broker.patron;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.account.SecretToken;
import org.tongjie.broker.account.Session;
import org.tongjie.broker.account.Sessions;
import org.tongjie.broker.account.SignInLimit;
import org.tongjie.broker.ils.Block;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.PatronFacts;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.region.CardGuess;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Recognition;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.directory.AgencySymbol;

/** Readers sign in with card and PIN, which their home library judges; several cards are joined. */
public final class Readers {
  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

  private final HomeLibraries homes;
  private final PersonStore persons;
  private final History history;
  private final Sessions sessions;
  private final SignInLimit limit;
  private final Audit audit;
  private final Clock clock;

  public Readers(HomeLibraries homes, Kept kept, Doors doors, Clock clock) {
    this.homes = homes;
    this.persons = kept.persons();
    this.history = kept.history();
    this.sessions = doors.sessions();
    this.limit = doors.limit();
    this.audit = doors.audit();
    this.clock = clock;
  }

  /** What is kept of readers. */
  public record Kept(PersonStore persons, History history) {}

  /** What signing in needs besides readers. */
  public record Doors(Sessions sessions, SignInLimit limit, Audit audit) {}

  /**
   * What a reader types.
   *
   * @param number as printed on the card
   * @param issuer the library, where the reader was asked which
   */
  public record Proof(String number, Optional<AgencySymbol> issuer, Pin pin) {

    /**
     * What was typed as a proof; empty when no card or PIN can look so.
     *
     * @param issuer code of the library, or empty
     */
    public static Optional<Proof> of(String number, String issuer, String pin) {
      try {
        Optional<AgencySymbol> library =
            Optional.of(issuer).filter(code -> !code.isEmpty()).map(AgencySymbol::new);
        return Optional.of(new Proof(number.strip(), library, new Pin(pin)));
      } catch (IllegalArgumentException unlike) {
        return Optional.empty();
      }
    }

    /** Without the number, which can be a person's identity number. */
    @Override
    public String toString() {
      return "Proof[hidden]";
    }
  }

  /** What became of a proof. */
  private sealed interface Judged {
    record Right(CardKey card) implements Judged {}

    record Not(ReaderSignIn why) implements Judged {}
  }

  /**
   * Signs a reader in.
   *
   * @param address where the request came from
   */
  public ReaderSignIn signIn(Proof proof, String address) {
    return switch (judge(proof, address)) {
      case Judged.Not(ReaderSignIn why) -> why;
      case Judged.Right(CardKey card) -> {
        Person person = persons.find(persons.ofCard(card).person()).orElseThrow();
        note("reader", "sign-in", card.toString());
        yield new ReaderSignIn.SignedIn(
            new Reader(person, card), sessions.begin(new Session.OfReader(person.number(), card)));
      }
    };
  }

  private Judged judge(Proof proof, String address) {
    List<CardKey> cards = cards(proof);
    if (cards.size() > 1) {
      return new Judged.Not(new ReaderSignIn.Which(cards));
    }
    String subject = subject(proof, cards);
    if (!limit.admits(subject, address)) {
      return new Judged.Not(new ReaderSignIn.TooOften());
    }
    if (cards.isEmpty()) {
      return new Judged.Not(new ReaderSignIn.Wrong());
    }
    try {
      Judged judged = judge(cards.getFirst(), homes.signIn(cards.getFirst(), proof.pin()));
      if (judged instanceof Judged.Right) {
        limit.succeeded(subject, address);
      }
      return judged;
    } catch (IlsException away) {
      LOG.warn("A reader cannot sign in: {}", away.getMessage());
      return new Judged.Not(new ReaderSignIn.Away());
    }
  }

  /**
   * What attempts are counted by: the card, however its number was written, and no card of another
   * library with the same number.
   */
  private static String subject(Proof proof, List<CardKey> cards) {
    String whose =
        cards.isEmpty()
            ? Recognition.number(proof.number())
            : cards.getFirst().issuer() + " " + cards.getFirst().number();
    return "reader " + whose.toUpperCase(Locale.ROOT);
  }

  private List<CardKey> cards(Proof proof) {
    Region region = homes.region();
    List<CardKey> cards =
        switch (new Recognition(region).card(proof.number(), proof.issuer())) {
          case CardGuess.One one -> List.of(one.card());
          case CardGuess.Several(List<CardKey> several) -> several;
          case CardGuess.None _ -> List.of();
        };
    return proof
        .issuer()
        .map(chosen -> cards.stream().filter(card -> card.issuer().equals(chosen)).toList())
        .orElse(cards);
  }

  private Judged judge(CardKey card, PatronAnswer answer) {
    return switch (answer) {
      case PatronAnswer.Known(PatronFacts facts) -> known(card, facts);
      case PatronAnswer.Unknown _, PatronAnswer.WrongPin _ ->
          new Judged.Not(new ReaderSignIn.Wrong());
      case PatronAnswer.NotOffered _ -> new Judged.Not(new ReaderSignIn.NotOffered());
    };
  }

  private Judged known(CardKey card, PatronFacts facts) {
    boolean lost = facts.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.CARD_LOST);
    if (lost) {
      return new Judged.Not(new ReaderSignIn.Lost());
    }
    persons.ofCard(card);
    persons.checked(card, homes.readerType(facts).orElse(""), facts.ageBand(), clock.instant());
    return new Judged.Right(card);
  }

  /** Who is signed in with a token. */
  public Optional<Reader> find(SecretToken token) {
    return sessions
        .find(token)
        .filter(Session.OfReader.class::isInstance)
        .map(Session.OfReader.class::cast)
        .flatMap(
            held -> persons.find(held.person()).map(person -> new Reader(person, held.card())));
  }

  public void signOut(SecretToken token) {
    sessions.end(token);
  }

  /**
   * Joins another card of the same reader, who proves it by its PIN; that is the consent.
   *
   * @return why it was not joined, or empty when it was
   */
  public Optional<ReaderSignIn> join(Reader reader, Proof proof, String address) {
    return switch (judge(proof, address)) {
      case Judged.Not(ReaderSignIn why) -> Optional.of(why);
      case Judged.Right(CardKey card) -> {
        String other = persons.ofCard(card).person();
        if (!other.equals(reader.person().number())) {
          persons.join(other, reader.person().number(), "reader", "both PINs");
          note("reader", "cards-join", reader.card() + " " + card);
        }
        yield Optional.empty();
      }
    };
  }

  /**
   * Joins two cards that are one reader's by what staff saw.
   *
   * @param evidence what was seen, without names
   * @param actor the member of staff, by number
   */
  public void join(CardKey one, CardKey other, String evidence, String actor) {
    String into = persons.ofCard(one).person();
    String from = persons.ofCard(other).person();
    if (!from.equals(into)) {
      persons.join(from, into, actor, evidence);
      note(actor, "cards-join", one + " " + other + ": " + evidence);
    }
  }

  /**
   * Separates a card from the others of its reader: from now on it is another reader's, with the
   * requests that were made with it.
   *
   * @param evidence why they are not one, without names
   * @param actor the member of staff, by number
   * @return false where the card has no others
   */
  public boolean separate(CardKey card, String evidence, String actor) {
    boolean done = persons.separate(card, actor, evidence);
    if (done) {
      note(actor, "cards-separate", card + ": " + evidence);
    }
    return done;
  }

  /** The card and all others of its reader; none where nobody was seen with it. */
  public List<HeldCard> cardsWith(CardKey card) {
    return persons.card(card).map(held -> persons.cardsOf(held.person())).orElse(List.of());
  }

  /** How like the readers of two cards are, by what their libraries tell. */
  public enum Likeness {
    SAME_NAME,
    OTHER_NAME,
    /** A library gives no name, or no answer. */
    CANNOT_TELL,
    /** A library has no such card. */
    UNKNOWN_CARD
  }

  /** Compares the names that two cards are under; nobody is told them. */
  public Likeness compare(CardKey one, CardKey other) {
    try {
      return likeness(homes.lookup(one), homes.lookup(other));
    } catch (IlsException away) {
      LOG.info("Two cards cannot be compared: {}", away.getMessage());
      return Likeness.CANNOT_TELL;
    }
  }

  private static Likeness likeness(PatronAnswer one, PatronAnswer other) {
    if (one instanceof PatronAnswer.Unknown || other instanceof PatronAnswer.Unknown) {
      return Likeness.UNKNOWN_CARD;
    }
    if (one instanceof PatronAnswer.Known(PatronFacts facts)
        && other instanceof PatronAnswer.Known(PatronFacts others)
        && !facts.name().isBlank()
        && !others.name().isBlank()) {
      return plain(facts.name()).equals(plain(others.name()))
          ? Likeness.SAME_NAME
          : Likeness.OTHER_NAME;
    }
    return Likeness.CANNOT_TELL;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s·.]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** All cards of a reader. */
  public List<HeldCard> cards(Reader reader) {
    return persons.cardsOf(reader.person().number());
  }

  /** Keeps what a reader chose; a history that is not wanted is erased at once. */
  public void choose(Reader reader, Person.Wishes wishes) {
    persons.choose(reader.person().number(), wishes);
    if (!wishes.keepsHistory()) {
      history.eraseOf(reader.person().number(), clock.instant());
    }
  }

  private void note(String actor, String what, String subject) {
    audit.keep(new Audit.Act(clock.instant(), actor, what, subject));
  }
}
