package org.tongjie.z3950.partner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tongjie.http.credential.PasswordHash;

/**
 * Checks passwords so that guessing is slow and costs others nothing: few at once, a pause after a
 * wrong one, none at all after many from one address. A password found right is remembered for a
 * while by a digest that is worthless outside this process, since HTTP sends it with every request.
 */
final class PasswordCheck {
  private static final int MOST_WRONG = 10;
  private static final Duration WRONG_COUNT_FOR = Duration.ofMinutes(10);
  private static final Duration RIGHT_KNOWN_FOR = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_ADDRESSES = 10_000;
  private static final int MOST_RIGHT = 1_000;
  private static final int AT_ONCE = 2;
  private static final int IPV6_SITE_OCTETS = 8;
  private static final String DIGEST = "HmacSHA256";

  /** Checked for names that do not exist, so that time does not tell which names do. */
  private final PasswordHash nobody = PasswordHash.of("");

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final SecretKeySpec key = newKey();
  private final Cache<String, AtomicInteger> wrong =
      Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterWrite(WRONG_COUNT_FOR).build();
  private final Cache<String, Boolean> right =
      Caffeine.newBuilder().maximumSize(MOST_RIGHT).expireAfterWrite(RIGHT_KNOWN_FOR).build();

  /** What came out. */
  enum Outcome {
    RIGHT,
    WRONG,
    TOO_MANY
  }

  Outcome check(Optional<PasswordHash> known, String user, String password, InetAddress address) {
    String remembered = known.map(hash -> digest(hash.text(), user, password)).orElse("");
    if (right.getIfPresent(remembered) != null) {
      return Outcome.RIGHT;
    }
    AtomicInteger count = wrong.get(site(address), _ -> new AtomicInteger());
    if (count.get() >= MOST_WRONG) {
      return Outcome.TOO_MANY;
    }
    turns.acquireUninterruptibly();
    boolean matches;
    try {
      matches = known.orElse(nobody).matches(password) && known.isPresent();
    } finally {
      turns.release();
    }
    if (matches) {
      right.put(remembered, true);
      return Outcome.RIGHT;
    }
    count.incrementAndGet();
    pause();
    return Outcome.WRONG;
  }

  /** Whoever has an IPv6 address has 2<sup>64</sup> of them. */
  private static String site(InetAddress address) {
    byte[] octets = address.getAddress();
    return HexFormat.of().formatHex(octets, 0, Math.min(octets.length, IPV6_SITE_OCTETS));
  }

  private String digest(String hash, String user, String password) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(key);
      String text = hash + '\0' + user + '\0' + password;
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", missing);
    }
  }

  private static SecretKeySpec newKey() {
    byte[] octets = new byte[32];
    new SecureRandom().nextBytes(octets);
    return new SecretKeySpec(octets, DIGEST);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
