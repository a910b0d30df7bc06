package org.tongjie.broker.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongjie.broker.account.AnswerStore;
import org.tongjie.broker.account.AnswerStore.Answer;
import org.tongjie.broker.account.AnswerStore.Taken;
import org.tongjie.broker.account.SecretToken;
import org.tongjie.broker.request.RequestId;
import org.tongjie.http.Json;

/**
 * Works on a request once, however often and at whichever broker it is sent with its
 * Idempotency-Key: the same content under the same key has the same answer for a week.
 */
final class OnceOnly {
  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("\"?([A-Za-z0-9._-]{8,64})\"?");
  private static final Duration KEPT = Duration.ofDays(7);

  private final AnswerStore store;
  private final Clock clock;

  OnceOnly(AnswerStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What was sent.
   *
   * @param holder for whom, without a name
   * @param content all that has to be the same under the same key
   */
  record Sent(HttpHeaders headers, String holder, String content) {}

  /**
   * Answers a request.
   *
   * @param work makes the answer; done again under the same number it makes nothing twice
   */
  Response answer(Sent sent, Function<RequestId, Answer> work) {
    Optional<String> header = Optional.ofNullable(sent.headers().getHeaderString(HEADER));
    Instant now = clock.instant();
    if (header.isEmpty()) {
      return response(work.apply(RequestId.next(now)));
    }
    Words words = Words.of(sent.headers());
    Matcher form = KEY.matcher(header.get().strip());
    if (!form.matches()) {
      return Refusal.BAD_KEY.response(words);
    }
    AnswerStore.Key key = new AnswerStore.Key(sent.holder(), form.group(1));
    String digest = new SecretToken("content " + sent.content()).hash();
    Taken fresh = new Taken(digest, RequestId.next(now).value(), Optional.empty());
    Taken taken = store.take(key, fresh, now.minus(KEPT), now);
    if (!taken.digest().equals(digest)) {
      return Refusal.KEY_USED.response(words);
    }
    return response(
        taken
            .answer()
            .orElseGet(() -> store.keep(key, work.apply(new RequestId(taken.request())))));
  }

  private static Response response(Answer answer) {
    if (answer.status() >= 400) {
      return Refusal.response(answer);
    }
    Response made = Reply.json(answer.status(), answer.body());
    return answer.status() == 201
        ? Response.fromResponse(made).location(URI.create(href(answer.body()))).build()
        : made;
  }

  private static String href(String body) {
    try {
      return Json.MAPPER.readTree(body).path("href").asText();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an answer of ours is no JSON", impossible);
    }
  }
}
