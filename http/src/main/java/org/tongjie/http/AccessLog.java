package org.tongjie.http;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line per request: method, path, status, octets, milliseconds.
 *
 * <p>What someone reads is their own affair: neither the query string nor the address or software
 * of the reader is written.
 */
final class AccessLog implements RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("org.tongjie.http.access");
  private static final int LONGEST_PATH = 200;

  @Override
  public void log(Request request, Response response) {
    if (LOG.isInfoEnabled()) {
      LOG.info(
          "{} {} {} {} {}ms",
          request.getMethod(),
          shown(request.getHttpURI().getPath()),
          response.getStatus(),
          Response.getContentBytesWritten(response),
          TimeUnit.NANOSECONDS.toMillis(NanoTime.since(request.getBeginNanoTime())));
    }
  }

  /** Control characters would forge lines of the log. */
  private static String shown(@Nullable String path) {
    if (path == null) {
      return "-";
    }
    String cut = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
    StringBuilder text = new StringBuilder(cut.length());
    cut.codePoints().forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return text.toString();
  }
}
