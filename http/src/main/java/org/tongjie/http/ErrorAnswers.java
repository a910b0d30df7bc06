package org.tongjie.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers to requests that no resource saw: unreadable, too large, too many. */
final class ErrorAnswers extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

  private final ErrorForm form;

  ErrorAnswers(ErrorForm form) {
    this.form = form;
  }

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
    ErrorForm.Body body = form.body(trouble(status), request);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.mediaType());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(body.octets()), callback);
  }

  private static Trouble trouble(int status) {
    return status == 405
        ? new Trouble.Method(Collections.emptySortedSet())
        : new Trouble.Status(status);
  }
}
