package org.tongjie.broker.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;

/** Where a request comes from, to limit guessing; it is never written down as it stands. */
public final class RemoteAddress {
  private RemoteAddress() {}

  /**
   * The address.
   *
   * @param proxied whether a proxy of the site's own stands before it, whose word is taken
   */
  public static String of(HttpServletRequest request, boolean proxied) {
    return proxied
        ? forwarded(request).orElseGet(() -> String.valueOf(request.getRemoteAddr()))
        : String.valueOf(request.getRemoteAddr());
  }

  /** The last of the last line: all before it may be the visitor's own invention. */
  private static Optional<String> forwarded(HttpServletRequest request) {
    return Collections.list(request.getHeaders("X-Forwarded-For")).stream()
        .reduce((earlier, last) -> last)
        .map(value -> value.substring(value.lastIndexOf(',') + 1).strip());
  }
}
