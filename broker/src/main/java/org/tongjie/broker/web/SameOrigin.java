package org.tongjie.broker.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;

/**
 * Whether a form was sent from a page of ours: browsers say so in Sec-Fetch-Site (Fetch Metadata),
 * or name the page's origin. A program that says neither carries no browser's cookies.
 */
final class SameOrigin {
  private SameOrigin() {}

  static boolean is(HttpHeaders headers) {
    Optional<String> site = Optional.ofNullable(headers.getHeaderString("Sec-Fetch-Site"));
    if (site.isPresent()) {
      return site.get().equals("same-origin") || site.get().equals("none");
    }
    Optional<String> origin = Optional.ofNullable(headers.getHeaderString("Origin"));
    String host = headers.getHeaderString(HttpHeaders.HOST);
    return origin.map(from -> isAt(from, String.valueOf(host))).orElse(true);
  }

  private static boolean isAt(String origin, String host) {
    try {
      return host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
