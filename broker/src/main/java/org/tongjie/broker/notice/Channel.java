package org.tongjie.broker.notice;

/** A way to reach readers. */
@FunctionalInterface
public interface Channel {
  /** Reaches nobody: the region has no such way. */
  Channel NONE = message -> Delivery.NO_WAY;

  /**
   * Sends a message, at least once.
   *
   * @throws org.tongjie.broker.ils.IlsException when it was not taken; to be tried again
   */
  Delivery send(Message message);
}
