package org.tongjie.simulator.sip2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads messages off a connection, each at most {@value #LONGEST} octets. */
final class Sip2Frame {
  static final int LONGEST = 8192;

  private Sip2Frame() {}

  /**
   * The next message without its end, which may be CR, LF or both; empty at the end of the stream.
   */
  static Optional<byte[]> read(InputStream in) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      if (octet != '\r' && octet != '\n') {
        message.write(octet);
      } else if (message.size() > 0) {
        return Optional.of(message.toByteArray());
      }
      if (message.size() > LONGEST) {
        throw new IOException("A message is longer than " + LONGEST + " octets");
      }
    }
    return Optional.empty();
  }

  /** Whether the four digits after AZ are the sum of all before them; true when there is no AZ. */
  static boolean isIntact(byte[] message) {
    int end = message.length - 4;
    boolean summed = end >= 2 && message[end - 2] == 'A' && message[end - 1] == 'Z';
    if (!summed) {
      return true;
    }
    byte[] covered = Arrays.copyOf(message, end);
    String given = new String(message, end, 4, StandardCharsets.ISO_8859_1);
    return Sip2Answer.checksum(covered).equalsIgnoreCase(given);
  }
}
