package org.tongjie.indexer.framing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that an XML declaration claims, and what becomes of octets written in it. */
final class XmlEncoding {
  private static final Pattern CLAIM =
      Pattern.compile("encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9_.:-]{1,40})");

  private XmlEncoding() {}

  /** The charset named in a declaration; UTF-8 where none is named or the name is unknown. */
  static Charset declaredIn(byte[] declaration) {
    Matcher claim = CLAIM.matcher(new String(declaration, StandardCharsets.ISO_8859_1));
    if (!claim.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = claim.group(1).toUpperCase(Locale.ROOT);
    if (name.startsWith("GB")) {
      return Charset.forName("GB18030");
    }
    if (name.startsWith("UTF") || !Charset.isSupported(name)) {
      return StandardCharsets.UTF_8;
    }
    return Charset.forName(name);
  }

  /**
   * The same text in UTF-8. Octets that the claim does not fit, and octets that are UTF-8 whatever
   * the claim, are left as they are.
   */
  static byte[] toUtf8(byte[] octets, Charset claimed) {
    if (claimed.equals(StandardCharsets.UTF_8) || isUtf8(octets)) {
      return octets;
    }
    try {
      String text = claimed.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (CharacterCodingException claimIsWrong) {
      return octets;
    }
  }

  private static boolean isUtf8(byte[] octets) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
