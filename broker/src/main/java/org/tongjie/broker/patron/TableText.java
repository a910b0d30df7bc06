package org.tongjie.broker.patron;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file that a spreadsheet saved in UTF-8 or GB18030, with or without a byte order
 * mark, or in UTF-16 with one.
 */
final class TableText {
  /** What stands for octets that are no character; a line with it is kept out. */
  static final char BROKEN = '\uFFFD';

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char MARK = '\uFEFF';

  private TableText() {}

  /**
   * Decodes a file; a broken line does not spoil the others.
   *
   * @return empty when most of its lines are text in none of the encodings
   */
  static Optional<String> of(byte[] octets) {
    return isWide(octets) ? decoded(octets, StandardCharsets.UTF_16) : narrow(octets);
  }

  private static boolean isWide(byte[] octets) {
    int mark = octets.length < 2 ? 0 : (octets[0] & 0xFF) << 8 | (octets[1] & 0xFF);
    return mark == 0xFFFE || mark == 0xFEFF;
  }

  private static Optional<String> narrow(byte[] octets) {
    if (isMostly(octets, StandardCharsets.UTF_8)) {
      return decoded(octets, StandardCharsets.UTF_8);
    }
    return isMostly(octets, GB18030) ? decoded(octets, GB18030) : Optional.empty();
  }

  /** In both encodings an octet of a line's end is nothing else. */
  private static boolean isMostly(byte[] octets, Charset charset) {
    int good = 0;
    int broken = 0;
    int begin = 0;
    while (begin < octets.length) {
      int end = begin;
      boolean plain = true;
      while (end < octets.length && octets[end] != '\n') {
        plain &= octets[end] > 0;
        end++;
      }
      if (!plain && isIn(charset, ByteBuffer.wrap(octets, begin, end - begin))) {
        good++;
      } else if (!plain) {
        broken++;
      }
      begin = end + 1;
    }
    return broken == 0 || good > broken;
  }

  private static boolean isIn(Charset charset, ByteBuffer line) {
    try {
      return charset.newDecoder().decode(line).chars().noneMatch(c -> c == 0);
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static Optional<String> decoded(byte[] octets, Charset charset) {
    String text = new String(octets, charset);
    boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
    return Optional.of(marked ? text.substring(1) : text);
  }
}
