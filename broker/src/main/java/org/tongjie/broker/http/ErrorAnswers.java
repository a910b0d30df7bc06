package org.tongjie.broker.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.api.Json;
import org.tongjie.broker.api.Problem;
import org.tongjie.broker.web.ErrorPages;
import org.tongjie.broker.web.view.Language;

/** Answers to requests that no resource saw: unreadable, too large, too many. */
final class ErrorAnswers extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback)
      throws IOException {
    if (status >= 500 && status != 503) {
      LOG.error("Cannot answer {} {}", request.getMethod(), status, cause);
    }
    boolean json = Audience.of(request) == Audience.PROGRAM;
    byte[] body = json ? problem(status) : ErrorPages.page(Language.CHINESE, status);
    response
        .getHeaders()
        .put(
            HttpHeader.CONTENT_TYPE,
            json ? Problem.MEDIA_TYPE.toString() : "text/html;charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static byte[] problem(int status) {
    String detail =
        switch (status) {
          case 400 -> "The request could not be read: check its address and headers.";
          case 413 -> "The body of the request is larger than anything that is read here.";
          case 414, 431 -> "The address or the headers are too long: shorten the query.";
          case 503 -> "Too many requests at once, or the server is stopping: try again shortly.";
          default -> "The request could not be answered.";
        };
    return Json.text(Problem.of(status, detail)).getBytes(StandardCharsets.UTF_8);
  }
}
