package org.tongjie.catalog.marc;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Characters to octets for each encoding that is written. What has no place in an encoding is
 * written as a numeric character reference, {@code &#xXXXX;}, which MARC 21 defines for MARC-8
 * (Character Sets, lossless conversion) and other encodings borrow.
 */
final class MarcTextWriter {
  private static final int MAX_ASCII = 0x7E;

  private final MarcEncoding encoding;
  private final CharsetEncoder encoder;

  MarcTextWriter(MarcEncoding encoding) {
    Charset charset =
        switch (encoding) {
          case UTF_8 -> StandardCharsets.UTF_8;
          case GB18030 -> Charset.forName("GB18030");
          case BIG5 -> Charset.forName("x-MS950-HKSCS");
          case LATIN_1, MARC_8 -> StandardCharsets.ISO_8859_1;
          case ISO_5426 -> throw new IllegalArgumentException(encoding + " is read, never written");
        };
    this.encoding = encoding;
    this.encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The octets of this text; lone surrogates become question marks. */
  byte[] octets(String text) {
    if (encoding == MarcEncoding.UTF_8 || isAscii(text)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    if (encoding == MarcEncoding.MARC_8) {
      return LibraryCharacters.toMarc8(referencesAbove(Character.MAX_VALUE, text))
          .getBytes(StandardCharsets.ISO_8859_1);
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    try {
      return encode(composed);
    } catch (CharacterCodingException unmappable) {
      return withReferences(composed);
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > MAX_ASCII) {
        return false;
      }
    }
    return true;
  }

  private byte[] encode(String text) throws CharacterCodingException {
    ByteBuffer octets = encoder.encode(CharBuffer.wrap(text));
    byte[] copy = new byte[octets.remaining()];
    octets.get(copy);
    return copy;
  }

  private byte[] withReferences(String text) {
    encoder.reset();
    StringBuilder written = new StringBuilder(text.length() + 32);
    text.codePoints()
        .forEach(c -> {
          String character = Character.toString(c);
          written.append(encoder.canEncode(character) ? character : reference(c));
        });
    return written.toString().getBytes(encoder.charset());
  }

  private static String referencesAbove(int limit, String text) {
    if (text.codePoints().noneMatch(c -> c > limit)) {
      return text;
    }
    StringBuilder written = new StringBuilder(text.length() + 32);
    text.codePoints()
        .forEach(c -> written.append(c > limit ? reference(c) : Character.toString(c)));
    return written.toString();
  }

  private static String reference(int c) {
    return "&#x%04X;".formatted(c);
  }
}
