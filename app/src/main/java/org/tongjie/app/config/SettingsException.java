package org.tongjie.app.config;

/**
 * A setting that is unknown, malformed or forbidden; the message says which, where and what to
 * write instead.
 */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(String message) {
    super(message);
  }

  SettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
