package org.tongjie.z3950.target;

/** A target file that cannot be used: someone must correct it. */
public final class TargetFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TargetFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
