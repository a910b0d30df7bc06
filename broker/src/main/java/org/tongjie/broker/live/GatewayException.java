package org.tongjie.broker.live;

import java.io.IOException;

/** The gateway is away, or answered what cannot be used. */
public final class GatewayException extends IOException {
  private static final long serialVersionUID = 1L;

  GatewayException(String message) {
    super(message);
  }

  GatewayException(String message, Throwable cause) {
    super(message, cause);
  }
}
