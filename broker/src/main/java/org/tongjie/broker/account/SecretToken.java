package org.tongjie.broker.account;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A secret whose knowledge is proof enough, as in a cookie. Only its SHA-256 is ever kept, and it
 * does not print itself.
 */
public final class SecretToken {
  private static final int OCTETS = 32;
  private static final String SCHEME = "Bearer ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String value;

  public SecretToken(String value) {
    this.value = value;
  }

  /** A new one of 256 random bits. */
  public static SecretToken random() {
    byte[] octets = new byte[OCTETS];
    RANDOM.nextBytes(octets);
    return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
  }

  /** The token that a program sends with a request (RFC 6750 §2.1). */
  public static Optional<SecretToken> ofBearer(HttpHeaders headers) {
    return Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> new SecretToken(value.substring(SCHEME.length()).strip()));
  }

  /** What stores keep of it. */
  public String hash() {
    return digest("token:");
  }

  /**
   * What forms carry, so that only pages of ours can send them. It follows from the token, but not
   * the token from it.
   */
  public String formToken() {
    return digest("form:");
  }

  /** Whether a form carried what it has to; takes as long for any text. */
  public boolean isFormToken(String given) {
    return MessageDigest.isEqual(
        formToken().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private String digest(String purpose) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest((purpose + value).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** The secret itself, for the cookie or answer that carries it and for nothing else. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretToken token && token.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "SecretToken[hidden]";
  }
}
