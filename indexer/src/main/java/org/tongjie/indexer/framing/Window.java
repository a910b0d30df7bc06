package org.tongjie.indexer.framing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The part of a stream that is being looked at. Positions count from the window's start; the window
 * grows up to its limit while it is looked at and moves on when octets are taken.
 */
final class Window implements AutoCloseable {
  private static final int CHUNK = 64 * 1024;

  private final InputStream stream;
  private final int limit;
  private byte[] buffer = new byte[2 * CHUNK];
  private int start;
  private int end;
  private long offset;
  private boolean ended;
  private @Nullable String damage;

  Window(InputStream stream, int limit) {
    this.stream = stream;
    this.limit = limit;
  }

  /** Octets from the start of the stream to the start of the window. */
  long offset() {
    return offset;
  }

  /** What was wrong with the compressed stream, where it had to end for it. */
  @Nullable String damage() {
    return damage;
  }

  /** How many octets can be looked at without reading on. */
  int size() {
    return end - start;
  }

  byte at(int position) {
    return buffer[start + position];
  }

  /** Whether the stream has this many octets from the window's start, within the limit. */
  boolean has(int count) throws IOException {
    while (size() < count && !ended && count <= limit) {
      fill();
    }
    return size() >= count;
  }

  private void fill() throws IOException {
    if (end == buffer.length) {
      makeRoom();
    }
    try {
      int read = stream.read(buffer, end, buffer.length - end);
      ended = read < 0;
      end += Math.max(read, 0);
    } catch (EOFException | ZipException corrupt) {
      ended = true;
      damage = String.valueOf(corrupt.getMessage());
    }
  }

  private void makeRoom() {
    int size = size();
    if (size * 2 > buffer.length) {
      buffer = Arrays.copyOfRange(buffer, start, start + 2 * buffer.length);
    } else {
      System.arraycopy(buffer, start, buffer, 0, size);
    }
    start = 0;
    end = size;
  }

  /** The first place of an octet from a position on, or -1 when the window ends before it. */
  int indexOf(byte octet, int from) {
    for (int i = start + from; i < end; i++) {
      if (buffer[i] == octet) {
        return i - start;
      }
    }
    return -1;
  }

  /** Looks for an octet from a position on, reading on up to the limit; -1 if it is not there. */
  int find(byte octet, int from) throws IOException {
    int position = from;
    while (has(position + 1)) {
      int found = indexOf(octet, position);
      if (found >= 0) {
        return found;
      }
      position = size();
    }
    return -1;
  }

  /** Copies octets without moving on. */
  byte[] copy(int from, int to) {
    return Arrays.copyOfRange(buffer, start + from, start + to);
  }

  /** The first octets of the window and moves behind all of them. */
  byte[] take(int count) {
    byte[] octets = copy(0, count);
    skip(count);
    return octets;
  }

  void skip(int count) {
    start += count;
    offset += count;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
