package org.tongjie.catalog.marc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Octets and characters in each encoding of MARC, for texts outside records too. */
public final class MarcText {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("x-MS950-HKSCS");

  private MarcText() {}

  /** The characters of octets {@code [from, to)}; what is no character becomes U+FFFD. */
  public static String decode(byte[] octets, int from, int to, MarcEncoding encoding) {
    return switch (encoding) {
      case UTF_8 -> new String(octets, from, to - from, StandardCharsets.UTF_8);
      case GB18030 -> new String(octets, from, to - from, GB18030);
      case BIG5 -> new String(octets, from, to - from, BIG5);
      case LATIN_1 -> new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
      case MARC_8, ISO_5426 -> LibraryCharacters.of(encoding).decode(octets, from, to);
    };
  }

  /**
   * The octets of a text; what has no place in the encoding is written as a numeric character
   * reference.
   *
   * @throws IllegalArgumentException for ISO 5426, which is read and never written
   */
  public static byte[] encode(String text, MarcEncoding encoding) {
    return new MarcTextWriter(encoding).octets(text);
  }

  /** Whether every octet of this text, the last one that this thread decoded, is a character. */
  static boolean isValid(byte[] octets, int from, int to, MarcEncoding encoding) {
    return switch (encoding) {
      case UTF_8 -> decodes(octets, from, to, StandardCharsets.UTF_8);
      case GB18030 -> decodes(octets, from, to, GB18030);
      case BIG5 -> decodes(octets, from, to, BIG5);
      case LATIN_1 -> true;
      case MARC_8, ISO_5426 -> LibraryCharacters.of(encoding).errors() == 0;
    };
  }

  private static boolean decodes(byte[] octets, int from, int to, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(octets, from, to - from));
      return true;
    } catch (CharacterCodingException invalid) {
      return false;
    }
  }
}
