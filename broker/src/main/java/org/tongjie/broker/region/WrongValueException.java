package org.tongjie.broker.region;

import org.tongjie.broker.language.Language;

/** A value of a region that cannot be so; it is said why, in every language. */
public final class WrongValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient Said said;

  public WrongValueException(Said said) {
    super(said.in(Language.ENGLISH));
    this.said = said;
  }

  public WrongValueException(Complaint complaint, Object... arguments) {
    this(Said.of(complaint, arguments));
  }

  /** A value that failed to be read by something else. */
  public WrongValueException(Throwable cause, Complaint complaint, Object... arguments) {
    this(Said.of(complaint, arguments));
    initCause(cause);
  }

  public Said said() {
    return said;
  }
}
