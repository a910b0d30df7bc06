package org.tongjie.broker.ils.sip2;

/**
 * The checksum of SIP2 appendix B: the two's complement of the sum of all octets up to and with
 * {@code AZ}, as four hexadecimal digits.
 */
final class Checksum {
  static final int DIGITS = 4;

  private Checksum() {}

  static String of(byte[] octets, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += octets[i] & 0xFF;
    }
    return "%04X".formatted(-sum & 0xFFFF);
  }
}
