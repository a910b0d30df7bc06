package org.tongjie.broker.ils.sip2;

/** A message whose checksum is not that of its octets: it may be asked for again. */
final class ChecksumException extends Sip2ProtocolException {
  private static final long serialVersionUID = 1L;

  ChecksumException(String message) {
    super(message);
  }
}
