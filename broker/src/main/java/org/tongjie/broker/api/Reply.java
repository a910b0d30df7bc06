package org.tongjie.broker.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tongjie.http.Json;

/** Answers for one program alone, which nothing on the way keeps. */
final class Reply {
  private Reply() {}

  static Response json(Object value) {
    return json(200, Json.text(value));
  }

  static Response json(int status, String body) {
    return Response.status(status)
        .entity(body)
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  static Response nothing() {
    return Response.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
