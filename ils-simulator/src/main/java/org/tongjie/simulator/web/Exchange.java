package org.tongjie.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a request from, and writes octets to, one exchange of the JDK's server. */
final class Exchange {
  private static final int LONGEST = 1 << 20;

  private Exchange() {}

  static WebRequest read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      throw new IOException("A request is longer than " + LONGEST + " octets");
    }
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getLast()));
    String prefix = exchange.getHttpContext().getPath();
    String path = exchange.getRequestURI().getPath().substring(prefix.length());
    return new WebRequest(
        exchange.getRequestMethod(),
        path,
        query(exchange.getRequestURI().getRawQuery()),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw == null || raw.isEmpty()) {
      return query;
    }
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      query.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static void write(HttpExchange exchange, WebAnswer answer, byte[] body) throws IOException {
    head(exchange, answer, body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  /** Promises the whole and sends the first octets only; the client sees the end too early. */
  static void writePart(HttpExchange exchange, WebAnswer answer, int whole, byte[] part)
      throws IOException {
    head(exchange, answer, whole);
    exchange.getResponseBody().write(part);
    exchange.getResponseBody().flush();
  }

  private static void head(HttpExchange exchange, WebAnswer answer, int length) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
  }
}
