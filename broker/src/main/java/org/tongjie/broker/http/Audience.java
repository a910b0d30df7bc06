package org.tongjie.broker.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Who reads the answers under an address. */
enum Audience {
  READER,
  PROGRAM;

  /** By path alone, so that an error comes in the form its address promises. */
  static Audience of(@Nullable String path) {
    boolean program =
        path != null
            && (path.startsWith("/api/")
                || path.equals("/health")
                || path.equals("/metrics")
                || path.equals("/openapi.json"));
    return program ? PROGRAM : READER;
  }

  /** For a request whose address may be unreadable: then only browsers ask for pages by name. */
  static Audience of(Request request) {
    boolean browser = request.getHeaders().contains(HttpHeader.ACCEPT, "text/html");
    return browser ? of(request.getHttpURI().getPath()) : PROGRAM;
  }
}
