package org.tongjie.broker.account;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** The token of a program (RFC 6750 §2.1). */
final class Bearer {
  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  static Optional<SecretToken> read(HttpHeaders headers) {
    return Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> new SecretToken(value.substring(SCHEME.length()).strip()));
  }
}
