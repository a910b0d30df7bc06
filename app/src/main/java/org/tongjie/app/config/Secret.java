package org.tongjie.app.config;

/**
 * A value that never shows in logs or messages.
 *
 * @param value the secret itself, for the one place that needs it
 */
public record Secret(String value) {
  @Override
  public String toString() {
    return "***";
  }
}
