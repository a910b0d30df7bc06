package org.tongjie.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** XML in UTF-16, which Windows programs export, as a stream of UTF-8. */
final class Utf16 {
  private Utf16() {}

  /** The byte order, by mark or by how {@code <} is written; null when it is not UTF-16. */
  static @Nullable Charset charsetOf(byte[] head) {
    if (head.length < 2) {
      return null;
    }
    int first = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    return switch (first) {
      case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
      case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
      default -> null;
    };
  }

  static String decode(byte[] head, Charset charset) {
    String text = new String(head, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  static InputStream toUtf8(InputStream stream, byte[] head) {
    Charset charset = charsetOf(head);
    return charset == null ? stream : new Recoded(new InputStreamReader(stream, charset));
  }

  /** Encodes what a reader gives. */
  private static final class Recoded extends InputStream {
    private final Reader reader;
    private final CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer chars = CharBuffer.allocate(8192).flip();
    private final ByteBuffer octets = ByteBuffer.allocate(32 * 1024).flip();
    private boolean ended;

    Recoded(Reader reader) {
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      return fill() ? octets.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, octets.remaining());
      octets.get(buffer, offset, count);
      return count;
    }

    private boolean fill() throws IOException {
      while (!octets.hasRemaining() && !ended) {
        chars.compact();
        ended = reader.read(chars) < 0;
        chars.flip();
        octets.clear();
        encoder.encode(chars, octets, ended);
        octets.flip();
      }
      return octets.hasRemaining();
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
