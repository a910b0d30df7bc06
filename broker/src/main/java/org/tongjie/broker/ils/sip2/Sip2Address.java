package org.tongjie.broker.ils.sip2;

import org.tongjie.broker.region.Complaint;
import org.tongjie.broker.region.WrongValueException;

/**
 * Where a system listens.
 *
 * @param port 1 to 65535
 */
public record Sip2Address(String host, int port) {
  public Sip2Address {
    if (host.isBlank() || port < 1 || port > 65_535) {
      throw new WrongValueException(Complaint.ADDRESS_PORT, host + ":" + port);
    }
  }

  /**
   * Reads {@code host:port}.
   *
   * @throws IllegalArgumentException when it is not of that form
   */
  public static Sip2Address read(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
      throw new WrongValueException(Complaint.ADDRESS_PORT, text);
    }
    return new Sip2Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }
}
