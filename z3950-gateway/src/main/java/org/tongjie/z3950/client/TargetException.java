package org.tongjie.z3950.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A target that could not be asked or did not answer as it must. */
public final class TargetException extends IOException {
  private static final long serialVersionUID = 1;

  private final Fault fault;

  /** What is the matter with a target. */
  public enum Fault {
    /** No connection: wrong host or port, nobody listening, a network that swallows. */
    UNREACHABLE,
    /** No answer in time. */
    TIMED_OUT,
    /** It will not have us: wrong or missing user and password, or no service for us. */
    REFUSED,
    /** It ended the connection. */
    CLOSED,
    /** It answered what cannot be read, breaks the protocol or exceeds a limit. */
    UNUSABLE,
    /** All the connections we allow ourselves are taken. */
    BUSY
  }

  public TargetException(Fault fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public TargetException(Fault fault, String message) {
    this(fault, message, null);
  }

  public Fault fault() {
    return fault;
  }
}
