package org.tongjie.catalog.query;

/** Leaves the translation of CQL with a diagnostic; never leaves this package. */
final class CqlRefusal extends Exception {
  private static final long serialVersionUID = 1;
  private final int diagnostic;

  /**
   * @param diagnostic number in {@code info:srw/diagnostic/1}
   * @param detail as the list asks for it
   */
  CqlRefusal(int diagnostic, String detail) {
    super(detail, null, false, false);
    this.diagnostic = diagnostic;
  }

  Translation.Refused refused() {
    return new Translation.Refused(diagnostic, detail());
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  int diagnostic() {
    return diagnostic;
  }
}
