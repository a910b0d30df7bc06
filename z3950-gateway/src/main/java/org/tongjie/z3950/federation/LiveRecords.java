package org.tongjie.z3950.federation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.z3950.client.RecordReading;
import org.tongjie.z3950.target.Target;

/**
 * Records of targets as they were shown, kept for a while so that exactly what was seen can be
 * fetched. Tokens cannot be guessed. Safe for use by many threads.
 */
final class LiveRecords {
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final long CHARACTERS = 24L * 1024 * 1024;
  private static final int TOKEN_OCTETS = 16;

  private final SecureRandom random = new SecureRandom();
  private final Cache<String, LiveRecord> records =
      Caffeine.newBuilder()
          .expireAfterWrite(KEPT)
          .maximumWeight(CHARACTERS)
          .weigher((String token, LiveRecord record) -> weight(record.marc()))
          .build();

  /** Understands a record of a target and keeps it. */
  LiveRecord keep(Target target, int position, RecordReading.Read read) {
    byte[] octets = new byte[TOKEN_OCTETS];
    random.nextBytes(octets);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    LiveRecord record = LiveRecord.of(target, token, position, read);
    records.put(token, record);
    return record;
  }

  /** The record of a token, empty when it was never given or was forgotten. */
  Optional<LiveRecord> find(String target, String token) {
    return Optional.ofNullable(records.getIfPresent(token))
        .filter(record -> record.target().equals(target));
  }

  /** Characters with what surrounds them. */
  private static int weight(MarcRecord marc) {
    int weight = 400;
    for (MarcField field : marc.fields()) {
      weight +=
          switch (field) {
            case MarcField.Control control -> 60 + control.value().length();
            case MarcField.Data data ->
                80 + data.subfields().stream().mapToInt(s -> 40 + s.value().length()).sum();
          };
    }
    return weight;
  }
}
