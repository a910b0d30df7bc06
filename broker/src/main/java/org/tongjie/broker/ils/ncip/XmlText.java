package org.tongjie.broker.ils.ncip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Octets of an XML document as text, by their byte order mark or their declaration. */
final class XmlText {
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]{0,80}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
  private static final int HEAD = 160;
  private static final char MARK = '\uFEFF';

  private XmlText() {}

  static String of(InputStream octets) throws NcipProtocolException {
    try {
      byte[] all = octets.readAllBytes();
      String text =
          charset(all)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(all))
              .toString();
      return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new NcipProtocolException("the answer is not in its character set", other);
    } catch (IOException broken) {
      throw new NcipProtocolException("the answer cannot be read", broken);
    }
  }

  private static Charset charset(byte[] octets) throws NcipProtocolException {
    if (octets.length > 1 && (octets[0] & 0xFF) + (octets[1] & 0xFF) == 0xFE + 0xFF) {
      return StandardCharsets.UTF_16;
    }
    String head = new String(octets, 0, Math.min(HEAD, octets.length), StandardCharsets.ISO_8859_1);
    Matcher declared = ENCODING.matcher(head);
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new NcipProtocolException("the answer is in an unknown character set", unknown);
    }
  }
}
