package org.tongjie.http.credential;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as PBKDF2 with HMAC-SHA-256 keeps it (RFC 8018 §5.2), written {@code
 * pbkdf2-sha256$ITERATIONS$SALT$HASH}, salt and hash in base 64.
 */
public final class PasswordHash {
  /** Iterations of new hashes: some hundred milliseconds of a processor. */
  public static final int ITERATIONS = 210_000;

  private static final String SCHEME = "pbkdf2-sha256";
  private static final Pattern FORM =
      Pattern.compile(SCHEME + "\\$([1-9][0-9]{3,6})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");
  private static final int MOST_ITERATIONS = 2_000_000;
  private static final int SALT_OCTETS = 16;
  private static final int HASH_OCTETS = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(int iterations, byte[] salt, byte[] hash) {
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  /** Hashes a new password with a salt of its own. */
  public static PasswordHash of(String password) {
    byte[] salt = new byte[SALT_OCTETS];
    RANDOM.nextBytes(salt);
    return new PasswordHash(ITERATIONS, salt, derive(password, salt, ITERATIONS));
  }

  /**
   * Reads a hash as {@link #text} writes it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static PasswordHash parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || Integer.parseInt(form.group(1)) > MOST_ITERATIONS) {
      throw new IllegalArgumentException(
          "not a password's hash, which is written " + SCHEME + "$ITERATIONS$SALT$HASH");
    }
    Base64.Decoder decoder = Base64.getDecoder();
    byte[] hash = decoder.decode(form.group(3));
    if (hash.length != HASH_OCTETS) {
      throw new IllegalArgumentException("a hash of " + hash.length + " octets, not 32");
    }
    return new PasswordHash(Integer.parseInt(form.group(1)), decoder.decode(form.group(2)), hash);
  }

  /** Whether a password is the one; takes as long for any. */
  public boolean matches(String password) {
    return MessageDigest.isEqual(hash, derive(password, salt, iterations));
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    PBEKeySpec key =
        new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_OCTETS * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA-256", missing);
    } finally {
      key.clearPassword();
    }
  }

  /** The written form, as files and tables keep it. */
  public String text() {
    Base64.Encoder encoder = Base64.getEncoder();
    return SCHEME
        + "$"
        + iterations
        + "$"
        + encoder.encodeToString(salt)
        + "$"
        + encoder.encodeToString(hash);
  }

  /** Says nothing of the password. */
  @Override
  public String toString() {
    return "PasswordHash[…]";
  }
}
