package org.tongjie.broker.ils.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static final Deadline SOON = Deadline.after(Duration.ofSeconds(30));

  @Test
  void anyMixtureOfTerminatorsEndsALine() throws Exception {
    LineReader lines = lines("\n941\r98a\r\n\r\n\n98b\n98c\r");

    assertThat(next(lines)).isEqualTo("941");
    assertThat(next(lines)).isEqualTo("98a");
    assertThat(next(lines)).isEqualTo("98b");
    assertThat(lines.hasMore()).isTrue();
    assertThat(next(lines)).isEqualTo("98c");
    assertThat(lines.hasMore()).isFalse();
    assertThatThrownBy(() -> next(lines)).isInstanceOf(EOFException.class);
  }

  @Test
  void aLineMayComeOctetByOctet() throws Exception {
    InputStream slow =
        new ByteArrayInputStream("\r98abc\r\n941\r".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, 1);
          }

          @Override
          public int read(byte[] into) {
            return read(into, 0, into.length);
          }
        };
    LineReader lines = new LineReader(slow);

    assertThat(next(lines)).isEqualTo("98abc");
    assertThat(next(lines)).isEqualTo("941");
  }

  @Test
  void theLongestLineIsReadAndALongerOneIsNot() throws Exception {
    assertThat(next(lines("x".repeat(LineReader.LONGEST) + "\r"))).hasSize(LineReader.LONGEST);
    assertThatThrownBy(() -> next(lines("x".repeat(LineReader.LONGEST + 1) + "\r")))
        .isInstanceOf(Sip2ProtocolException.class);
  }

  @Test
  void aLineWithoutEndIsGivenUpWithinBounds() {
    InputStream endless =
        new InputStream() {
          private int given;

          @Override
          public int read() {
            return read(new byte[1], 0, 1) == 1 ? 'x' : -1;
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            given += length;
            assertThat(given).isLessThan(LineReader.LONGEST + 20_000);
            Arrays.fill(into, offset, offset + length, (byte) 'x');
            return length;
          }
        };

    assertThatThrownBy(() -> next(new LineReader(endless)))
        .isInstanceOf(Sip2ProtocolException.class);
  }

  @Test
  void halfALineIsNone() {
    assertThatThrownBy(() -> next(lines("98half"))).isInstanceOf(Sip2ProtocolException.class);
  }

  @Test
  void nothingIsReadAfterTheDeadline() {
    assertThatThrownBy(
            () -> lines("941\r").read(Deadline.after(Duration.ofNanos(-1)), patience -> {}))
        .isInstanceOf(SocketTimeoutException.class);
  }

  private static LineReader lines(String text) {
    return new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String next(LineReader lines) throws IOException {
    return new String(lines.read(SOON, patience -> {}), StandardCharsets.UTF_8);
  }
}
