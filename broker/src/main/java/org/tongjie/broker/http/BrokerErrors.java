package org.tongjie.broker.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.jetty.server.Request;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.web.ErrorPages;
import org.tongjie.http.ErrorForm;
import org.tongjie.http.Problem;

/** Problem JSON for programs, a page for readers. */
final class BrokerErrors implements ErrorForm {
  private final ErrorPages pages;

  BrokerErrors(ErrorPages pages) {
    this.pages = pages;
  }

  @Override
  public Response answer(Problem problem, UriInfo uri, HttpHeaders headers) {
    return switch (Audience.of("/" + uri.getPath())) {
      case PROGRAM -> ErrorForm.super.answer(problem, uri, headers);
      case READER -> pages.answer(uri, headers, problem.status());
    };
  }

  @Override
  public Body body(Problem problem, Request request) {
    return switch (Audience.of(request)) {
      case PROGRAM -> ErrorForm.super.body(problem, request);
      case READER ->
          new Body("text/html;charset=utf-8", ErrorPages.page(Language.CHINESE, problem.status()));
    };
  }

  @Override
  public String directory() {
    return "/openapi.json lists what there is";
  }
}
