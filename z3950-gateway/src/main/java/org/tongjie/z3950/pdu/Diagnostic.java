package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.Oid;

/** A diagnostic (Z39.50-2003 §4.1, DiagRec). */
public sealed interface Diagnostic {
  /** The Bib-1 diagnostic set. */
  Oid BIB_1 = new Oid("1.2.840.10003.4.1");

  /**
   * DefaultDiagFormat.
   *
   * @param set the diagnostic set of the condition
   * @param condition number of the condition in that set
   * @param addinfo what it is about, empty if nothing
   */
  record Default(Oid set, long condition, String addinfo) implements Diagnostic {}

  /** A diagnostic of a registered format. */
  record Externally(External external) implements Diagnostic {}

  /** A Bib-1 diagnostic. */
  static Default bib1(int condition, String addinfo) {
    return new Default(BIB_1, condition, addinfo);
  }
}
