package org.tongjie.broker.ils.sip2;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Writes one message with its terminator. */
final class MessageWriter {
  private final Charset charset;
  private final byte[] terminator;

  /**
   * A writer of one character set.
   *
   * @param terminator CR by the standard; some systems want CR LF
   */
  MessageWriter(Charset charset, String terminator) {
    this.charset = charset;
    this.terminator = terminator.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Writes a message.
   *
   * @param sequence the digit of AY, with which a checksum is written too
   * @throws Sip2ProtocolException when a value cannot be said in SIP2 or in the character set
   */
  byte[] write(Message message, OptionalInt sequence) throws Sip2ProtocolException {
    StringBuilder text = new StringBuilder(128).append(message.form().code());
    for (int i = 0; i < message.fixed().size(); i++) {
      FixedField field = message.form().fixed().get(i);
      String value = message.fixed().get(i);
      if (value.length() != field.length() || !field.kind().allows(value)) {
        throw new Sip2ProtocolException("no " + field.name() + " can be written so");
      }
      text.append(value);
    }
    for (Field field : message.fields()) {
      check(field);
      text.append(field.tag()).append(field.value()).append('|');
    }
    sequence.ifPresent(digit -> text.append("AY").append(digit).append("AZ"));
    return finish(encode(text), sequence.isPresent());
  }

  private byte[] finish(byte[] text, boolean withChecksum) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(text.length + 8);
    line.writeBytes(text);
    if (withChecksum) {
      line.writeBytes(Checksum.of(text, text.length).getBytes(StandardCharsets.US_ASCII));
    }
    line.writeBytes(terminator);
    return line.toByteArray();
  }

  private byte[] encode(StringBuilder text) throws Sip2ProtocolException {
    try {
      ByteBuffer encoded =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] octets = new byte[encoded.remaining()];
      encoded.get(octets);
      return octets;
    } catch (CharacterCodingException other) {
      throw new Sip2ProtocolException("a value cannot be written in " + charset.name());
    }
  }

  private static void check(Field field) throws Sip2ProtocolException {
    String value = field.value();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '|' || Character.isISOControl(c)) {
        throw new Sip2ProtocolException(
            "the value of " + field.tag() + " holds a character that SIP2 cannot say");
      }
    }
  }
}
