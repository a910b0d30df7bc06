package org.tongjie.z3950.sru;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.partner.Credentials;

/** Reads name and password as HTTP Basic sends them (RFC 7617), in UTF-8. */
final class BasicCredentials {
  private static final String SCHEME = "basic ";

  private BasicCredentials() {}

  /**
   * Reads the header Authorization.
   *
   * @return empty when it says something else
   */
  static Optional<Credentials> read(@Nullable String header) {
    if (header == null) {
      return Optional.of(new Credentials.None());
    }
    if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return Optional.empty();
    }
    return decoded(header.substring(SCHEME.length()).strip())
        .filter(pair -> pair.indexOf(':') >= 0)
        .map(pair -> {
          int colon = pair.indexOf(':');
          return new Credentials.Password(pair.substring(0, colon), pair.substring(colon + 1));
        });
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
