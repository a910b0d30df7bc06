package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.tongjie.broker.account.AnswerStore.Answer;
import org.tongjie.broker.request.Step;
import org.tongjie.http.Fault;
import org.tongjie.http.Json;
import org.tongjie.http.Problem;

/** Why a program that acts for a person is refused: a type that stays, and words for the person. */
enum Refusal {
  BAD_BODY(400),
  BAD_MEMBERS(400),
  BAD_KEY(400),
  TOO_LARGE(413),
  SIGN_IN(401),
  WRONG_CARD_OR_PIN(403),
  WRONG_PASSWORD(403),
  UNKNOWN_STAFF_CARD(403),
  WHICH_LIBRARY(409),
  CARD_LOST(403),
  TOO_OFTEN(429),
  SIGN_IN_NOT_OFFERED(403),
  HOME_AWAY(503),
  UNKNOWN_RECORD(404),
  UNKNOWN_REQUEST(404),
  ALREADY_ASKED(409),
  OVER_LIMIT(409),
  WITH_READER(409),
  NO_MORE_RENEWALS(409),
  NOT_READY(409),
  NO_MORE_DAYS(409),
  BROUGHT_BY_SYSTEM(409),
  TOO_LATE(409),
  NOT_LENT(409),
  NOT_NOW(409),
  KEY_USED(422),
  ENTRY_KEY_USED(422),
  NOT_YOUR_REQUEST(403),
  NO_DESK_ROLE(403),
  NOT_OPERATOR(403),
  NOT_HEAD(403),
  NOT_YOUR_PLACE(403),
  UNKNOWN_LIST(404),
  UNKNOWN_LIBRARY(400),
  UNKNOWN_MONTH(404),
  MONTH_HANDED_IN(409),
  MONTH_OPEN(409),
  UNKNOWN_SYSTEM(404),
  SYSTEM_NOT_CONNECTED(409),
  NO_REGION(404),
  VERSION_NEEDED(428),
  REGION_CHANGED(412),
  REGION_UNUSABLE(409),
  ITEM_TAKEN(409),
  UNKNOWN_ATTEMPT(409),
  NOT_WANTED(409),
  WANTED_HERE(409),
  NOT_MISSING(409),
  NOTHING_TO_DECIDE(409),
  UNKNOWN_BIN(404),
  UNKNOWN_DIFFERENCE(404),
  NOT_TO_SIGN(409),
  BEFORE_SENT(409),
  UNKNOWN_REGISTER(404),
  UNKNOWN_CARD(404),
  CARD_KNOWN(409),
  CARD_IN_USE(409),
  REGISTER_CHANGED(409),
  UNREADABLE_LIST(422),
  NO_NUMBER_COLUMN(422),
  NOT_BY_CARD(403),
  NOT_YOUR_CARD(403),
  OTHER_NAME(409),
  CANNOT_COMPARE(409),
  NOT_JOINED(409);

  private static final String SPACE = "urn:tongjie:problem:";
  private static final int QUARTER_OF_AN_HOUR = 900;
  private static final int SHORTLY = 5;

  private final int status;

  Refusal(int status) {
    this.status = status;
  }

  /**
   * A refusal as JSON (RFC 9457).
   *
   * @param errors the members at fault
   * @param request the number of the request that is in the way, or empty
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Body(String type, String title, int status, List<Fault> errors, String request) {}

  /**
   * The refusal of a reader's act by the rules of lending: what only staff can do is told as one.
   */
  static Refusal of(Step.Refusal why) {
    return switch (why) {
      case UNKNOWN_ATTEMPT, NOT_WANTED, WANTED_HERE, NOT_MISSING, NOTHING_TO_DECIDE -> NOT_NOW;
      case WITH_READER,
          NO_MORE_RENEWALS,
          TOO_LATE,
          NOT_READY,
          NO_MORE_DAYS,
          BROUGHT_BY_SYSTEM,
          NOT_LENT ->
          atDesk(why);
    };
  }

  /** The refusal of an act of staff by the rules of lending. */
  static Refusal atDesk(Step.Refusal why) {
    return switch (why) {
      case WITH_READER -> WITH_READER;
      case NO_MORE_RENEWALS -> NO_MORE_RENEWALS;
      case TOO_LATE -> TOO_LATE;
      case NOT_READY -> NOT_READY;
      case NO_MORE_DAYS -> NO_MORE_DAYS;
      case BROUGHT_BY_SYSTEM -> BROUGHT_BY_SYSTEM;
      case NOT_LENT -> NOT_LENT;
      case UNKNOWN_ATTEMPT -> UNKNOWN_ATTEMPT;
      case NOT_WANTED -> NOT_WANTED;
      case WANTED_HERE -> WANTED_HERE;
      case NOT_MISSING -> NOT_MISSING;
      case NOTHING_TO_DECIDE -> NOTHING_TO_DECIDE;
    };
  }

  String type() {
    return SPACE + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** It in words. */
  String title(Words words) {
    return words.text("refusal." + name());
  }

  /** It as an answer to be kept. */
  Answer answer(Words words) {
    return answer(words, List.of(), "");
  }

  Answer answer(Words words, List<Fault> errors, String request) {
    return new Answer(status, Json.text(new Body(type(), title(words), status, errors, request)));
  }

  Response response(Words words) {
    return response(answer(words));
  }

  Response response(Words words, List<Fault> errors) {
    return response(answer(words, errors, ""));
  }

  /** A refusal that was kept. */
  static Response response(Answer answer) {
    Response.ResponseBuilder made =
        Response.status(answer.status())
            .entity(answer.body())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    switch (answer.status()) {
      case 401 -> made.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      case 429 -> made.header(HttpHeaders.RETRY_AFTER, QUARTER_OF_AN_HOUR);
      case 503 -> made.header(HttpHeaders.RETRY_AFTER, SHORTLY);
      default -> {}
    }
    return made.build();
  }
}
