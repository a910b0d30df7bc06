package org.tongjie.broker.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers for one person's eyes: no cache keeps them, not even the browser's. */
final class Private {
  private Private() {}

  static Response.ResponseBuilder of(Response page) {
    return Response.fromResponse(page)
        .header(HttpHeaders.CACHE_CONTROL, null)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
