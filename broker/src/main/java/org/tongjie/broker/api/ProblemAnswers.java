package org.tongjie.broker.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.language.ProblemWords;
import org.tongjie.http.Problem;

/** Problems as answers, in the language that a program asks for. */
public final class ProblemAnswers {
  private ProblemAnswers() {}

  /** The problem that is said in these words. */
  public static Response of(HttpHeaders headers, Function<ProblemWords, Problem> said) {
    Language language = Language.preferred(headers.getAcceptableLanguages());
    return Response.fromResponse(said.apply(new ProblemWords(language)).response())
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
