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
  BAD_BODY(400, "请求正文应为 JSON 对象", "Send a JSON object"),
  BAD_MEMBERS(400, "请求内容有误", "Some of what was sent makes no sense"),
  BAD_KEY(
      400,
      "Idempotency-Key 应为 8 至 64 个字母、数字或 . _ -",
      "The Idempotency-Key has 8 to 64 letters, digits or . _ -"),
  TOO_LARGE(413, "请求正文过大", "The body is too large"),
  SIGN_IN(401, "请先登录，并随请求发送令牌", "Sign in first and send the token"),
  WRONG_CARD_OR_PIN(403, "证号或密码不对", "The card number or the PIN is not right"),
  WRONG_PASSWORD(403, "账号或密码不对", "The account or the password is not right"),
  WHICH_LIBRARY(
      409, "有几家图书馆使用这样的证号，请指明发证馆", "Several libraries have such card numbers: say which issued it"),
  CARD_LOST(403, "读者证已挂失，请与发证馆联系", "The card is reported lost: see the library that issued it"),
  TOO_OFTEN(429, "尝试次数过多，请一刻钟后再试", "Too many attempts: try again in a quarter of an hour"),
  SIGN_IN_NOT_OFFERED(
      403, "发证馆尚未开放登录", "The library that issued the card does not offer sign-in yet"),
  HOME_AWAY(503, "发证馆的系统暂时没有回应", "The system of the library that issued the card does not answer"),
  UNKNOWN_RECORD(404, "没有这条书目", "There is no such record"),
  UNKNOWN_REQUEST(404, "没有这件申请", "There is no such request"),
  ALREADY_ASKED(409, "已经申请过", "It is asked for already"),
  OVER_LIMIT(409, "申请件数已满", "There are as many requests as allowed"),
  WITH_READER(409, "书已借出，只能归还", "The book is with the reader and can only be returned"),
  NO_MORE_RENEWALS(409, "不能再续借", "It cannot be renewed again"),
  TOO_LATE(409, "已经来不及", "It is too late for that"),
  NOT_LENT(409, "书尚未借出", "It is not lent"),
  NOT_NOW(409, "现在不能这样做", "That cannot be done now"),
  KEY_USED(
      422,
      "同一 Idempotency-Key 已用于另一内容的请求",
      "The Idempotency-Key was used for a request with other content");

  private static final String SPACE = "urn:tongjie:problem:";
  private static final int QUARTER_OF_AN_HOUR = 900;
  private static final int SHORTLY = 5;

  private final int status;
  private final String chinese;
  private final String english;

  Refusal(int status, String chinese, String english) {
    this.status = status;
    this.chinese = chinese;
    this.english = english;
  }

  /**
   * A refusal as JSON (RFC 9457).
   *
   * @param errors the members at fault
   * @param request the number of the request that is in the way, or empty
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Body(String type, String title, int status, List<Fault> errors, String request) {}

  /** The refusal of an act by the rules of lending. */
  static Refusal of(Step.Refusal why) {
    return switch (why) {
      case WITH_READER -> WITH_READER;
      case NO_MORE_RENEWALS -> NO_MORE_RENEWALS;
      case TOO_LATE -> TOO_LATE;
      case NOT_LENT -> NOT_LENT;
      case UNKNOWN_ATTEMPT, NOT_WANTED, WANTED_HERE, NOT_MISSING, NOTHING_TO_DECIDE -> NOT_NOW;
    };
  }

  String type() {
    return SPACE + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** It as an answer to be kept. */
  Answer answer(Words words) {
    return answer(words, List.of(), "");
  }

  Answer answer(Words words, List<Fault> errors, String request) {
    return new Answer(
        status, Json.text(new Body(type(), words.of(chinese, english), status, errors, request)));
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
