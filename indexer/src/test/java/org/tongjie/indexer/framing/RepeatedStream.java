package org.tongjie.indexer.framing;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The same octets over and over, made while they are read. */
final class RepeatedStream extends InputStream {
  private final byte[] pattern;
  private final long length;
  private long position;

  RepeatedStream(String pattern, long length) {
    this(pattern.getBytes(StandardCharsets.UTF_8), length);
  }

  RepeatedStream(byte[] pattern, long length) {
    this.pattern = pattern;
    this.length = length;
  }

  @Override
  public int read() {
    return position < length ? pattern[(int) (position++ % pattern.length)] & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) {
    if (position >= length) {
      return -1;
    }
    int from = (int) (position % pattern.length);
    int copied = (int) Math.min(Math.min(count, pattern.length - from), length - position);
    System.arraycopy(pattern, from, buffer, offset, copied);
    position += copied;
    return copied;
  }
}
