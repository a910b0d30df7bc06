package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.tongjie.broker.patron.CardFile;
import org.tongjie.broker.patron.CardImport;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.HeldCard;
import org.tongjie.broker.region.CardKey;

/** Cards that desks keep, and those of one reader, as JSON; PINs are never told. */
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
}
