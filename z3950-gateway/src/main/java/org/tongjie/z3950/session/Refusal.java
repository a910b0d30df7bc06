package org.tongjie.z3950.session;

import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.rpn.Bib1;

/** Leaves an operation with a diagnostic; caught once, where the response is made. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never leaves the process
  private final Diagnostic.Default diagnostic;

  Refusal(Diagnostic.Default diagnostic) {
    super(diagnostic.condition() + " " + diagnostic.addinfo(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Refusal(Bib1 condition, String addinfo) {
    this(condition.about(addinfo));
  }

  Diagnostic.Default diagnostic() {
    return diagnostic;
  }
}
