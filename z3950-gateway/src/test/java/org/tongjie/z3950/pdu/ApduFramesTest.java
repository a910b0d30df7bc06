package org.tongjie.z3950.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.z3950.ber.ProtocolException;

class ApduFramesTest {
  private static final int MAX_OCTETS = 100_000;

  /** A stream that gives few octets at a time, as a network may. */
  private static final class Dribble extends InputStream {
    private final InputStream in;
    private final int step;

    Dribble(byte[] octets, int step) {
      this.in = new ByteArrayInputStream(octets);
      this.step = step;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return in.read(into, from, Math.min(step, length));
    }
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1000, 1_000_000})
  void dataUnitsAreCutHoweverTheyArrive(int step) throws IOException {
    RandomRecords records = new RandomRecords(new Random(step));
    List<byte[]> sent = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      byte[] written = Apdus.write(records.make(Apdu.class));
      sent.add(i % 2 == 0 ? written : Disguise.indefinite(written));
    }
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    sent.forEach(all::writeBytes);
    ApduFrames frames = new ApduFrames(new Dribble(all.toByteArray(), step), MAX_OCTETS);
    for (byte[] expected : sent) {
      assertThat(frames.next()).hasValue(expected);
    }
    assertThat(frames.next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b6",
        "b603 0201",
        "b680 020101",
        "b680 b680 0000",
        "b6 82 01",
        "bf",
        "bf8181",
      })
  void anEndWithinADataUnitIsNoPoliteEnd(String hex) {
    ApduFrames frames = new ApduFrames(new ByteArrayInputStream(hex(hex)), MAX_OCTETS);
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(frames::next)
        .withMessageContaining("connection ended");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b684 7fffffff",
        "b684 ffffffff",
        "b683 0186a0",
        "b680 0484 40000000",
        "b685 0000000001",
        "b6ff",
        "bf81818181 00",
        "1680",
      })
  void claimsBeyondTheLimitAreRefusedAtOnce(String hex) {
    ApduFrames frames = new ApduFrames(new ByteArrayInputStream(hex(hex)), MAX_OCTETS);
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(frames::next)
        .withMessageNotContaining("connection ended");
  }

  @Test
  void manySmallElementsOfIndefiniteLengthAreLimitedInAll() {
    byte[] octets = new byte[2 * MAX_OCTETS];
    octets[0] = (byte) 0xB6;
    octets[1] = (byte) 0x80;
    for (int i = 2; i < octets.length; i += 2) {
      octets[i] = 5;
    }
    ApduFrames frames = new ApduFrames(new ByteArrayInputStream(octets), MAX_OCTETS);
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(frames::next)
        .withMessageContaining("more than " + MAX_OCTETS);
  }

  @Test
  void anEndBetweenDataUnitsIsAnEnd() throws IOException {
    Optional<byte[]> none =
        new ApduFrames(new ByteArrayInputStream(new byte[0]), MAX_OCTETS).next();
    assertThat(none).isEmpty();
  }
}
