package org.tongjie.broker.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tongjie.broker.patron.ReaderAccess;
import org.tongjie.broker.patron.ReaderVisit;

/** Lets programs in that act for a reader: by bearer token alone, never by a browser's cookie. */
record ReaderGate(ReaderAccess access) {

  /** Answers whoever acts for a reader. */
  Response open(HttpHeaders headers, BiFunction<Words, ReaderVisit, Response> answer) {
    Words words = Words.of(headers);
    return access
        .bearer(headers)
        .map(visit -> answer.apply(words, visit))
        .orElseGet(() -> Refusal.SIGN_IN.response(words));
  }

  /** The object that was sent, or what is wrong with it. */
  static Response body(Words words, String sent, Function<ApiBody, Response> answer) {
    return body(words, sent, ApiBody.LONGEST, answer);
  }

  /** The same for what has at most so many characters. */
  static Response body(Words words, String sent, int longest, Function<ApiBody, Response> answer) {
    if (sent.length() > longest) {
      return Refusal.TOO_LARGE.response(words);
    }
    return ApiBody.read(sent).map(answer).orElseGet(() -> Refusal.BAD_BODY.response(words));
  }
}
