package org.tongjie.broker.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.DeskRegister;
import org.tongjie.broker.patron.LibraryCards;
import org.tongjie.http.Fault;

/** Lets programs to the registers of libraries without a system that their account reaches. */
record RegisterAccess(DeskAccess access, DeskRegister register) {
  private static final String LIBRARY = "library";

  /** Answers with the register of a library. */
  Response open(
      HttpHeaders headers, String library, BiFunction<Words, LibraryCards, Response> answer) {
    return access.open(
        headers,
        (words, visit) ->
            of(visit, library)
                .map(cards -> answer.apply(words, cards))
                .orElseGet(() -> Refusal.UNKNOWN_REGISTER.response(words)));
  }

  /** The register of a library; empty where the account keeps none of it. */
  Optional<LibraryCards> of(StaffVisit visit, String library) {
    return LibraryCards.of(register, visit, library);
  }

  /** What is told of a register. */
  record Told(Words words, LibraryCards cards, ApiBody body, String actor) {
    Response bad(Fault... faults) {
      return Refusal.BAD_MEMBERS.response(words, List.of(faults));
    }

    Response badNumber() {
      return bad(words.fault("number", "fault.card", words.text("fault.card.allowed")));
    }
  }

  /** Answers what is told of the register that the body names. */
  Response told(HttpHeaders headers, String sent, Function<Told, Response> answer) {
    return access.told(headers, sent, told -> told(told, answer));
  }

  /** The same for what changes many cards: whoever took the desk over by card may not. */
  Response toldOfMany(HttpHeaders headers, String sent, Function<Told, Response> answer) {
    return access.toldOfMany(headers, sent, told -> told(told, answer));
  }

  private Response told(StaffGate.Told told, Function<Told, Response> answer) {
    return of(told.visit(), told.body().text(LIBRARY))
        .map(cards -> {
          String actor = DeskAccess.actor(told.visit(), cards.library());
          return answer.apply(new Told(told.words(), cards, told.body(), actor));
        })
        .orElseGet(() -> Refusal.UNKNOWN_REGISTER.response(told.words()));
  }

  /** Answers what is told of the card that the body names. */
  Response toldOfCard(
      HttpHeaders headers, String sent, BiFunction<Told, DeskCard, Response> answer) {
    return told(
        headers,
        sent,
        told ->
            told.cards()
                .find(told.body().text("number"))
                .map(card -> answer.apply(told, card))
                .orElseGet(() -> Refusal.UNKNOWN_CARD.response(told.words())));
  }
}
