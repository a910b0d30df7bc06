package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.tongjie.broker.patron.CardFile;
import org.tongjie.broker.patron.CardImport;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.HeldCard;
import org.tongjie.broker.patron.JoinBatch;
import org.tongjie.broker.patron.PinSlip;
import org.tongjie.broker.region.CardKey;

/** Cards that desks keep, and those of one reader, as JSON; a PIN is on its slip alone. */
final class CardJson {
  private CardJson() {}

  /** A card of a register. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record CardView(
      String library,
      String number,
      String holder,
      String readerType,
      String unit,
      String expires,
      String blocked) {
    static CardView of(DeskCard card) {
      return new CardView(
          card.card().issuer().value(),
          card.card().number(),
          card.holder(),
          card.readerType(),
          card.unit(),
          card.expires().map(Object::toString).orElse(""),
          card.blocked());
    }
  }

  /**
   * A page of a register.
   *
   * @param found how many are meant
   * @param all how many the register has
   */
  record RegisterView(int found, int all, int page, List<CardView> cards) {}

  /**
   * A line of a list that is kept out.
   *
   * @param line from 1
   * @param text the number, or whose card it is where there is none
   */
  record BadLine(int line, String fault, String reason, String text) {
    static BadLine of(CardFile.BadLine bad, Words words) {
      return new BadLine(
          bad.line(), bad.fault().name(), words.text("desk.word." + bad.fault()), bad.text());
    }
  }

  /**
   * What a list adds and changes.
   *
   * @param kept whether that was done
   * @param badLines how many are kept out, of which the first are told
   */
  record ImportView(
      boolean kept,
      int added,
      int changed,
      int same,
      int badLines,
      List<BadLine> bad,
      List<String> ignored) {
    static ImportView of(
        boolean kept, CardImport.Changes changes, CardFile.Answer.Read read, Words words) {
      return new ImportView(
          kept,
          changes.fresh(),
          changes.other(),
          changes.same(),
          read.badLines(),
          read.bad().stream().map(line -> BadLine.of(line, words)).toList(),
          read.ignored());
    }
  }

  /**
   * A card of a reader.
   *
   * @param number whole of the card that was asked about, the end of all others
   */
  record JoinedView(String library, String number) {
    static JoinedView of(HeldCard held, CardKey asked) {
      CardKey card = held.card();
      return new JoinedView(card.issuer().value(), card.equals(asked) ? card.number() : card.end());
    }
  }

  /** A card with the PIN it was just given; the reader is not named. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record SlipView(String library, String number, String unit, String pin) {
    static SlipView of(PinSlip slip) {
      CardKey card = slip.card().card();
      return new SlipView(
          card.issuer().value(), card.number(), slip.card().unit(), slip.pin().reveal());
    }
  }

  /**
   * What became of a pair.
   *
   * @param pair its number, from 1
   * @param reason the same in words
   */
  record PairView(int pair, String outcome, String reason) {
    static PairView of(JoinBatch.Line line, Words words) {
      String outcome = line.outcome().name();
      return new PairView(line.number(), outcome, words.text("desk.join.batch." + outcome));
    }
  }

  /**
   * What became of many pairs.
   *
   * @param joined how many were joined now
   */
  record BatchView(long joined, List<PairView> pairs) {
    static BatchView of(List<JoinBatch.Line> lines, Words words) {
      return new BatchView(
          lines.stream().filter(line -> line.outcome() == JoinBatch.Outcome.JOINED).count(),
          lines.stream().map(line -> PairView.of(line, words)).toList());
    }
  }
}
