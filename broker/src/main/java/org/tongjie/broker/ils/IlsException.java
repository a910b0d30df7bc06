package org.tongjie.broker.ils;

import org.jspecify.annotations.Nullable;
import org.tongjie.broker.region.SystemCode;

/** A library's system that gave no usable answer. */
public final class IlsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String system;
  private final Fault fault;

  public IlsException(SystemCode system, Fault fault, String message) {
    this(system, fault, message, null);
  }

  public IlsException(SystemCode system, Fault fault, String message, @Nullable Throwable cause) {
    super(system.value() + ": " + message, cause);
    this.system = system.value();
    this.fault = fault;
  }

  public SystemCode system() {
    return new SystemCode(system);
  }

  public Fault fault() {
    return fault;
  }

  /** It as a reason that is kept: the kind of fault, then the detail. */
  public String reason() {
    return fault.name() + " " + getMessage();
  }
}
