package org.tongjie.z3950.partner;

import java.net.InetAddress;

/**
 * Addresses that begin with the same bits, written {@code 192.0.2.0/24}, {@code 2001:db8::/32} or
 * as a single address.
 *
 * @param base any address of the network
 * @param bits leading bits that all share
 */
public record Network(InetAddress base, int bits) {

  public Network {
    if (bits < 0 || bits > base.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("no network of " + bits + " bits");
    }
  }

  /**
   * Reads a network; no name is ever looked up.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    InetAddress base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int all = base.getAddress().length * Byte.SIZE;
    return new Network(base, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
  }

  /** Whether an address lies in it; IPv4 and IPv6 never match one another. */
  public boolean contains(InetAddress address) {
    byte[] own = base.getAddress();
    byte[] other = address.getAddress();
    if (own.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >>> (bit % Byte.SIZE);
      if (((own[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return base.getHostAddress() + "/" + bits;
  }
}
