package org.tongjie.broker.region;

/** A value of a region's file that cannot be read; caught with the entry that it stands in. */
final class FieldException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String path;

  FieldException(String path, String message) {
    super(message);
    this.path = path;
  }

  Finding finding() {
    return Finding.error(path, String.valueOf(getMessage()));
  }
}
