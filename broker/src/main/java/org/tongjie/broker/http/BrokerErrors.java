package org.tongjie.broker.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.tongjie.broker.api.ProblemAnswers;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.language.ProblemWords;
import org.tongjie.broker.web.ErrorPages;
import org.tongjie.http.ErrorForm;
import org.tongjie.http.Trouble;

/** Problem JSON for programs, a page for readers. */
final class BrokerErrors implements ErrorForm {
  private final ErrorPages pages;

  BrokerErrors(ErrorPages pages) {
    this.pages = pages;
  }

  @Override
  public Response answer(Trouble trouble, UriInfo uri, HttpHeaders headers) {
    return switch (Audience.of("/" + uri.getPath())) {
      case PROGRAM -> ProblemAnswers.of(headers, words -> words.of(trouble));
      case READER -> pages.answer(uri, headers, trouble.status());
    };
  }

  @Override
  public Body body(Trouble trouble, Request request) {
    Language language = preferred(request);
    return switch (Audience.of(request)) {
      case PROGRAM -> Body.of(new ProblemWords(language).of(trouble));
      case READER ->
          new Body("text/html;charset=utf-8", ErrorPages.page(language, trouble.status()));
    };
  }

  /** As far as the request can be read: the language chosen here before, or of the browser. */
  private static Language preferred(Request request) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals("lang"))
        .flatMap(cookie -> Language.of(cookie.getValue()).stream())
        .findFirst()
        .orElseGet(() ->
            Language.preferred(
                request.getHeaders().getQualityCSV(HttpHeader.ACCEPT_LANGUAGE).stream()
                    .map(Locale::forLanguageTag)
                    .toList()));
  }
}
