package org.tongjie.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any octets give a record or a {@link MarcException}, soon. */
class MarcMutationTest {
  private static final int ROUNDS = 4_000;

  @ParameterizedTest
  @EnumSource(MarcEncoding.class)
  void damagedIso2709GivesARecordOrACode(MarcEncoding encoding) {
    byte[] sound = Iso2709.write(SampleRecords.chinese(), MarcEncoding.UTF_8);
    Random random = new Random(encoding.name().hashCode());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            byte[] damaged = damage(sound, random);
            readOrCode(() -> Iso2709.read(damaged, encoding));
          }
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = MarcEncoding.class,
      names = {"UTF_8", "GB18030"})
  void damagedMarcXmlGivesARecordOrACode(MarcEncoding encoding) {
    byte[] sound = MarcXml.write(SampleRecords.chinese()).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(encoding.name().hashCode());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            byte[] damaged = damage(sound, random);
            readOrCode(() -> MarcXml.read(damaged, encoding));
          }
        });
  }

  private interface Reading {
    MarcReading read();
  }

  private static void readOrCode(Reading reading) {
    try {
      MarcRecord record = reading.read().record();
      assertThat(record.leader()).hasSize(24);
      assertThat(record.fields()).isNotEmpty();
      MarcXml.write(record);
    } catch (MarcException damaged) {
      assertThat(damaged.defect().effect()).isEqualTo(MarcDefect.Effect.SET_ASIDE);
      assertThat(damaged.reason()).isNotBlank();
    }
  }

  /** One to eight octets changed, removed, doubled or cut off. */
  static byte[] damage(byte[] sound, Random random) {
    byte[] octets = sound.clone();
    for (int changes = random.nextInt(1, 9); changes > 0 && octets.length > 1; changes--) {
      int at = random.nextInt(octets.length);
      switch (random.nextInt(8)) {
        case 0 -> octets = Arrays.copyOf(octets, at);
        case 1 -> octets = without(octets, at);
        case 2 -> octets = doubled(octets, at);
        case 3 -> octets[at] = (byte) (0x1D + random.nextInt(3));
        case 4 -> octets[at] = 0x1B;
        case 5 -> octets[at] = (byte) ('0' + random.nextInt(10));
        default -> octets[at] = (byte) random.nextInt(256);
      }
    }
    return octets;
  }

  private static byte[] without(byte[] octets, int at) {
    byte[] shorter = Arrays.copyOf(octets, octets.length - 1);
    System.arraycopy(octets, at + 1, shorter, at, shorter.length - at);
    return shorter;
  }

  private static byte[] doubled(byte[] octets, int at) {
    byte[] longer = Arrays.copyOf(octets, octets.length + 1);
    System.arraycopy(octets, at, longer, at + 1, octets.length - at);
    return longer;
  }
}
