package org.tongjie.broker.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.tongjie.http.Json;

/** Writes server-sent events that leave at once. Not safe for use by several threads. */
final class EventStream {
  /** A comment as large as what Jersey holds back before it heeds a flush. */
  private static final String OPENING = ":" + " ".repeat(8192) + "\n\n";

  private final OutputStream out;

  EventStream(OutputStream out) {
    this.out = out;
  }

  /** An answer that is such a stream. */
  static Response answer(StreamingOutput writing) {
    return Response.ok(writing)
        .type("text/event-stream")
        .header(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
        .header("X-Accel-Buffering", "no")
        .build();
  }

  /** Opens the stream, so that from here on all is sent at once. */
  void begin() throws IOException {
    send(OPENING);
  }

  /** An event whose data are JSON. */
  void event(String name, Object data) throws IOException {
    send("event: " + name + "\ndata: " + Json.text(data) + "\n\n");
  }

  /** A sign of life. */
  void comment(String text) throws IOException {
    send(": " + text + "\n\n");
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
