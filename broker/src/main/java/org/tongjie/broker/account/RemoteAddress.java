package org.tongjie.broker.account;

import jakarta.servlet.http.HttpServletRequest;
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
    Optional<String> forwarded =
        Optional.ofNullable(request.getHeader("X-Forwarded-For"))
            .filter(value -> proxied)
            .map(value -> value.substring(value.lastIndexOf(',') + 1).strip());
    return forwarded.orElseGet(() -> String.valueOf(request.getRemoteAddr()));
  }
}
