package org.tongjie.broker.region;

/** Where a secret is kept; the region never holds the secret itself. */
public sealed interface Secret {
  String FILE = "file:";
  String ENVIRONMENT = "env:";

  /** A file whose first line is the secret; a relative path begins at the data directory. */
  record InFile(String path) implements Secret {
    @Override
    public String written() {
      return FILE + path;
    }
  }

  /** A variable of the process's environment. */
  record InEnvironment(String name) implements Secret {
    @Override
    public String written() {
      return ENVIRONMENT + name;
    }
  }

  /** As it stands in the region's file. */
  String written();

  /**
   * Reads a reference.
   *
   * @throws IllegalArgumentException when it is none: the message does not repeat it, since it may
   *     be the secret
   */
  static Secret parse(String reference) {
    if (reference.startsWith(FILE) && reference.length() > FILE.length()) {
      return new InFile(reference.substring(FILE.length()));
    }
    if (reference.startsWith(ENVIRONMENT) && reference.length() > ENVIRONMENT.length()) {
      return new InEnvironment(reference.substring(ENVIRONMENT.length()));
    }
    throw new WrongValueException(Complaint.SECRET_WRITTEN);
  }
}
