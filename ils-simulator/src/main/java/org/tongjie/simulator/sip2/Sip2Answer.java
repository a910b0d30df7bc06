package org.tongjie.simulator.sip2;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/** Builds an answer: code, fixed part, fields; letters that would break the frame become blanks. */
final class Sip2Answer {
  private final StringBuilder text = new StringBuilder();

  Sip2Answer(String code, String fixed) {
    text.append(code).append(fixed);
  }

  Sip2Answer field(String name, String value) {
    text.append(name).append(value.replaceAll("[|\r\n]", " ")).append('|');
    return this;
  }

  /** A field that is left out when there is nothing to say. */
  Sip2Answer optional(String name, String value) {
    return value.isEmpty() ? this : field(name, value);
  }

  String text() {
    return text.toString();
  }

  /** With sequence digit and checksum, where the request had them and the system knows them. */
  static String sealed(String answer, Optional<String> sequence, Charset charset) {
    return sequence.map(digit -> withSum(answer + "AY" + digit + "AZ", charset)).orElse(answer);
  }

  private static String withSum(String open, Charset charset) {
    return open + checksum(open.getBytes(charset));
  }

  /** The two's complement of the sum of all octets, four hexadecimal digits. */
  static String checksum(byte[] octets) {
    int sum = 0;
    for (byte octet : octets) {
      sum += octet & 0xFF;
    }
    return String.format(Locale.ROOT, "%04X", -sum & 0xFFFF);
  }
}
