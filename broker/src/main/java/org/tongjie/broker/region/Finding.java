package org.tongjie.broker.region;

/**
 * Something about a region that somebody should look at.
 *
 * @param path where in its file, such as {@code agencies.QLX.isil}
 * @param message what is wrong and what to do
 */
public record Finding(Severity severity, String path, String message) {
  /** Whether the region can be used all the same. */
  public enum Severity {
    /** It cannot. */
    ERROR,
    /** It can, and someone will miss something. */
    WARNING
  }

  static Finding error(String path, String message) {
    return new Finding(Severity.ERROR, path, message);
  }

  static Finding warning(String path, String message) {
    return new Finding(Severity.WARNING, path, message);
  }

  @Override
  public String toString() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}
