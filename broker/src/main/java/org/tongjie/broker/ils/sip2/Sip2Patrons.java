package org.tongjie.broker.ils.sip2;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.ils.AgeBand;
import org.tongjie.broker.ils.Block;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.PatronFacts;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.ils.PinCheckingPatrons;
import org.tongjie.broker.region.CardKey;

/** Readers by messages 63 and 64. */
final class Sip2Patrons extends PinCheckingPatrons {
  private static final int CHARGES_DENIED = 0;
  private static final int HOLDS_DENIED = 3;
  private static final int CARD_LOST = 4;
  private static final int TOO_MANY_CHARGED = 5;
  private static final int TOO_MANY_OVERDUE = 6;
  private static final int FINES = 10;
  private static final int FEES = 11;
  private static final int RECALL_OVERDUE = 12;

  private final Sip2Lanes lanes;
  private final Questions questions;
  private final Sip2Settings.Values values;
  private final Clock clock;

  Sip2Patrons(Sip2Parts parts, Sip2Asking asking) {
    super(asking.signInAllowed());
    this.lanes = parts.lanes();
    this.questions = parts.questions();
    this.values = parts.settings().values();
    this.clock = asking.clock();
  }

  @Override
  public PatronAnswer lookup(CardKey card) {
    Message answer = lanes.ask(questions.patron(card.number(), Optional.empty()));
    return isKnown(answer)
        ? new PatronAnswer.Known(facts(card, answer))
        : new PatronAnswer.Unknown();
  }

  @Override
  protected PatronAnswer check(CardKey card, Pin pin) {
    if (!isSayable(pin.reveal())) {
      return new PatronAnswer.WrongPin();
    }
    Message answer = lanes.ask(questions.patron(card.number(), Optional.of(pin)));
    if (!answer.has("CQ")) {
      return isKnown(answer) ? new PatronAnswer.NotOffered() : new PatronAnswer.Unknown();
    }
    if (answer.first("CQ").equals("Y")) {
      return isKnown(answer)
          ? new PatronAnswer.Known(facts(card, answer))
          : new PatronAnswer.Unknown();
    }
    return isKnown(answer) ? new PatronAnswer.WrongPin() : new PatronAnswer.Unknown();
  }

  private static boolean isSayable(String pin) {
    return pin.chars().noneMatch(c -> c == '|' || Character.isISOControl(c));
  }

  /** BL tells; a system that leaves it out knows whom it names. */
  static boolean isKnown(Message answer) {
    return answer.has("BL") ? answer.first("BL").equals("Y") : !answer.first("AE").isEmpty();
  }

  private PatronFacts facts(CardKey card, Message answer) {
    Optional<LocalDate> expires = values.dates().day(answer.first(values.readerExpiry()));
    return new PatronFacts(
        card,
        answer.first("AE"),
        answer.first(values.readerType()),
        values
            .readerBirth()
            .flatMap(tag -> values.dates().day(answer.first(tag)))
            .flatMap(born -> AgeBand.of(born, today())),
        expires,
        blocks(answer, expires),
        number(answer, "charged items count"),
        number(answer, "hold items count") + number(answer, "unavailable holds count"));
  }

  private List<Block> blocks(Message answer, Optional<LocalDate> expires) {
    List<Block> blocks = new ArrayList<>();
    Block.ofExpiry(expires, today()).ifPresent(blocks::add);
    String status = answer.fixed("patron status");
    for (int place = CARD_LOST; place < status.length(); place++) {
      if (status.charAt(place) == 'Y') {
        blocks.add(new Block(kind(place), answer.screenMessage()));
      }
    }
    if (blocks.isEmpty() && status.charAt(CHARGES_DENIED) == 'Y') {
      blocks.add(new Block(Block.Kind.SUSPENDED, answer.screenMessage()));
    }
    if (blocks.isEmpty() && status.charAt(HOLDS_DENIED) == 'Y') {
      blocks.add(new Block(Block.Kind.HOLDS_DENIED, answer.screenMessage()));
    }
    return blocks;
  }

  private LocalDate today() {
    return values.dates().dayOf(Instant.now(clock));
  }

  private static Block.Kind kind(int place) {
    return switch (place) {
      case CARD_LOST -> Block.Kind.CARD_LOST;
      case TOO_MANY_CHARGED -> Block.Kind.TOO_MANY_LOANS;
      case TOO_MANY_OVERDUE, RECALL_OVERDUE -> Block.Kind.OVERDUE;
      case FINES, FEES -> Block.Kind.FINES;
      default -> Block.Kind.OTHER;
    };
  }

  /** A number that the system leaves blank is taken for none. */
  private static int number(Message answer, String field) {
    String value = answer.fixed(field).strip();
    return value.isEmpty() || value.indexOf(' ') >= 0 ? 0 : Integer.parseInt(value);
  }
}
