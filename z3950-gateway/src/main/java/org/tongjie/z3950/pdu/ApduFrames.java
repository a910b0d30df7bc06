package org.tongjie.z3950.pdu;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.tongjie.z3950.ber.BerLimits;
import org.tongjie.z3950.ber.ProtocolException;

/**
 * Cuts the octets of a connection into protocol data units. Memory grows with octets that have
 * arrived, never with lengths that are claimed. Time limits are the stream's. Not safe for use by
 * several threads; after an exception it must not be used any more.
 */
public final class ApduFrames {
  private static final int IDLE_BUFFER = 1024;
  private static final int INDEFINITE = -1;
  private static final int CLASS_AND_FORM = 0xE0;
  private static final int CONTEXT_CONSTRUCTED = 0xA0;

  private final InputStream in;
  private final int maxOctets;

  private byte[] buffer = new byte[IDLE_BUFFER];
  private int filled;
  private int position;

  /**
   * Data units from a stream.
   *
   * @param maxOctets greatest size of one data unit
   */
  public ApduFrames(InputStream in, int maxOctets) {
    this.in = in;
    this.maxOctets = maxOctets;
  }

  /**
   * Waits for the next whole data unit.
   *
   * @return its octets, or empty if the peer closed the connection after a whole one
   * @throws ProtocolException if it is too large or no encoding, or the connection ends within it
   * @throws IOException if reading fails, a time limit included
   */
  public Optional<byte[]> next() throws IOException {
    position = 0;
    if (filled == 0 && !fill()) {
      return Optional.empty();
    }
    requireBeginning();
    int open = 0;
    do {
      if (open > 0 && atEndOfContents()) {
        open--;
        continue;
      }
      int length = header();
      if (length == INDEFINITE) {
        open++;
      } else {
        need(length);
        position += length;
      }
      if (open > BerLimits.DEFAULT.depth()) {
        throw new ProtocolException("elements nested deeper than " + open, position);
      }
    } while (open > 0);
    return Optional.of(take());
  }

  /** Whoever speaks another protocol here is told at once, not when a length is waited for. */
  private void requireBeginning() throws ProtocolException {
    if ((buffer[0] & CLASS_AND_FORM) != CONTEXT_CONSTRUCTED) {
      throw new ProtocolException(
          "no protocol data unit begins with octet 0x%02x".formatted(buffer[0]), 0);
    }
  }

  private byte[] take() {
    byte[] apdu = Arrays.copyOf(buffer, position);
    filled -= position;
    byte[] kept = filled <= IDLE_BUFFER ? new byte[IDLE_BUFFER] : buffer;
    System.arraycopy(buffer, position, kept, 0, filled);
    buffer = kept;
    return apdu;
  }

  private boolean atEndOfContents() throws IOException {
    need(2);
    if (buffer[position] != 0 || buffer[position + 1] != 0) {
      return false;
    }
    position += 2;
    return true;
  }

  private int header() throws IOException {
    int start = position;
    int identifier = octet();
    if ((identifier & 0x1F) == 0x1F) {
      while (octet() >= 0x80) {
        if (position - start >= BerLimits.TAG_OCTETS) {
          throw new ProtocolException(
              "tag of more than " + BerLimits.TAG_OCTETS + " octets", start);
        }
      }
    }
    int length = octet();
    if (length < 0x80) {
      return length;
    }
    if (length == 0x80) {
      if ((identifier & 0x20) == 0) {
        throw new ProtocolException("primitive element of indefinite length", start);
      }
      return INDEFINITE;
    }
    return longLength(length & 0x7F, start);
  }

  private int longLength(int count, int start) throws IOException {
    if (count > BerLimits.LENGTH_OCTETS) {
      throw new ProtocolException("length of " + count + " octets", start);
    }
    long length = 0;
    for (int i = 0; i < count; i++) {
      length = (length << Byte.SIZE) | octet();
    }
    if (length > maxOctets - position) {
      throw tooLarge(start);
    }
    return (int) length;
  }

  private int octet() throws IOException {
    need(1);
    return buffer[position++] & 0xFF;
  }

  private void need(int count) throws IOException {
    if (count > maxOctets - position) {
      throw tooLarge(position);
    }
    while (filled - position < count) {
      if (!fill()) {
        throw new ProtocolException("connection ended within a protocol data unit", filled);
      }
    }
  }

  private boolean fill() throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * filled, Integer.MAX_VALUE - 8));
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      return false;
    }
    filled += read;
    return true;
  }

  private ProtocolException tooLarge(int offset) {
    return new ProtocolException(
        "protocol data unit of more than " + maxOctets + " octets", offset);
  }
}
