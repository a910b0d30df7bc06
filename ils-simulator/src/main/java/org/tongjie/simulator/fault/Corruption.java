package org.tongjie.simulator.fault;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Turns a good answer into the bytes of a bad one. */
public final class Corruption {
  private static final int LONG = 1_000_000;
  private static final Charset CHINESE = Charset.forName("GB18030");

  private Corruption() {}

  /** Every seventh letter becomes another: a length that is right with a content that is not. */
  public static byte[] garbled(byte[] answer) {
    byte[] bad = answer.clone();
    for (int i = 3; i < bad.length; i += 7) {
      bad[i] = (byte) (bad[i] < 0 ? 0xFF : '?');
    }
    return bad;
  }

  public static byte[] nonsense() {
    return "HTTP/0.9 \u0001\u0002<html>%PDF {{{ 503 \u00ff".getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The text in GB18030 where UTF-8 was agreed, else in UTF-16. */
  public static byte[] inOtherCharset(String answer, Charset agreed) {
    boolean changes = agreed.equals(StandardCharsets.UTF_8) && !isAscii(answer);
    return answer.getBytes(changes ? CHINESE : StandardCharsets.UTF_16);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  public static byte[] longLine() {
    return "A".repeat(LONG).getBytes(StandardCharsets.US_ASCII);
  }

  public static byte[] firstHalf(byte[] answer) {
    return Arrays.copyOf(answer, answer.length / 2);
  }
}
