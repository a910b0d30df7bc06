package org.tongjie.broker.ils.sip2;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads one message from the octets of its line, without the terminator. Text is decoded before it
 * is divided: the second octet of a GBK character may be that of a {@code |}.
 */
final class MessageReader {
  static final int MOST_FIELDS = 4096;

  private static final int TAG = 2;
  private static final int CODE = 2;
  private static final int SEQUENCE_TAIL = "AYnAZ".length() + Checksum.DIGITS;

  private final Charset charset;
  private final boolean verifying;

  /**
   * A reader of one character set.
   *
   * @param verifying whether a checksum must be that of its octets
   */
  MessageReader(Charset charset, boolean verifying) {
    this.charset = charset;
    this.verifying = verifying;
  }

  /**
   * Reads a message.
   *
   * @throws ChecksumException when it carries a checksum that is not its own
   * @throws Sip2ProtocolException when it is no message that we know
   */
  Message read(byte[] line) throws Sip2ProtocolException {
    if (verifying) {
      verify(line);
    }
    String text = decode(line);
    if (text.length() < CODE) {
      throw new Sip2ProtocolException("a message of " + text.length() + " characters");
    }
    MessageForm form =
        MessageForm.of(text.substring(0, CODE))
            .orElseThrow(() -> new Sip2ProtocolException("a message of a kind unknown to us"));
    List<String> fixed = new ArrayList<>();
    int at = readFixed(form, text, fixed);
    Tail tail = new Tail();
    List<Field> fields = readFields(text, at, tail);
    for (String tag : form.required()) {
      if (fields.stream().noneMatch(field -> field.tag().equals(tag))) {
        throw new Sip2ProtocolException(form.name() + " without " + tag);
      }
    }
    return new Message(form, fixed, fields, tail.sequence);
  }

  /** The checksum is the last thing on its line; a message may come without one. */
  private static void verify(byte[] line) throws ChecksumException {
    int length = line.length;
    while (length > 0 && (line[length - 1] == ' ' || line[length - 1] == '|')) {
      length--;
    }
    int at = length - Checksum.DIGITS;
    if (length < SEQUENCE_TAIL + CODE
        || line[at - 1] != 'Z'
        || line[at - 2] != 'A'
        || line[length - SEQUENCE_TAIL] != 'A'
        || line[length - SEQUENCE_TAIL + 1] != 'Y') {
      return;
    }
    String expected = Checksum.of(line, at);
    for (int i = 0; i < Checksum.DIGITS; i++) {
      if (Character.toUpperCase(line[at + i]) != expected.charAt(i)) {
        throw new ChecksumException("the checksum of a message is not that of its octets");
      }
    }
  }

  /** The text of a line, without what is left of a character that was cut at the end of a field. */
  private String decode(byte[] line) throws Sip2ProtocolException {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer octets = ByteBuffer.wrap(line);
    CharBuffer text =
        CharBuffer.allocate((int) Math.ceil(line.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(octets, text, true);
    while (result.isError()) {
      int after = octets.position() + result.length();
      if (result.isUnmappable() || (after < line.length && line[after] != '|')) {
        throw new Sip2ProtocolException("a message that is not in " + charset.name());
      }
      octets.position(after);
      result = decoder.decode(octets, text, true);
    }
    decoder.flush(text);
    return text.flip().toString();
  }

  private static int readFixed(MessageForm form, String text, List<String> fixed)
      throws Sip2ProtocolException {
    int at = CODE;
    for (FixedField field : form.fixed()) {
      int end = at + field.length();
      if (end > text.length()) {
        throw new Sip2ProtocolException(form.name() + " ends within " + field.name());
      }
      String value = text.substring(at, end);
      if (!field.kind().allows(value)) {
        throw new Sip2ProtocolException(
            "%s at character %d of %s is none".formatted(field.name(), at, form.name()));
      }
      fixed.add(value);
      at = end;
    }
    return at;
  }

  private static List<Field> readFields(String text, int from, Tail tail)
      throws Sip2ProtocolException {
    List<Field> fields = new ArrayList<>();
    int at = from;
    while (at < text.length()) {
      int bar = text.indexOf('|', at);
      int end = bar < 0 ? text.length() : bar;
      if (!text.substring(at, end).isBlank()) {
        if (fields.size() == MOST_FIELDS) {
          throw new Sip2ProtocolException("a message of more than " + MOST_FIELDS + " fields");
        }
        Field field = field(text, at, end);
        if (!tail.takes(field)) {
          fields.add(field);
        }
      }
      at = end + 1;
    }
    return fields;
  }

  private static Field field(String text, int at, int end) throws Sip2ProtocolException {
    if (end - at < TAG
        || !isTagCharacter(text.charAt(at))
        || !isTagCharacter(text.charAt(at + 1))) {
      throw new Sip2ProtocolException("no field begins at character " + at);
    }
    return new Field(text.substring(at, at + TAG), text.substring(at + TAG, end));
  }

  private static boolean isTagCharacter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** The sequence number and checksum that end a message; they are no fields of it. */
  private static final class Tail {
    private OptionalInt sequence = OptionalInt.empty();

    boolean takes(Field field) {
      if (!field.tag().equals("AY")) {
        return field.tag().equals("AZ");
      }
      String value = field.value();
      if (!value.isEmpty() && value.charAt(0) >= '0' && value.charAt(0) <= '9') {
        sequence = OptionalInt.of(value.charAt(0) - '0');
      }
      return true;
    }
  }
}
