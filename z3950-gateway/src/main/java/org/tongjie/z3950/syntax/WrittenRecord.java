package org.tongjie.z3950.syntax;

import org.tongjie.z3950.pdu.OpacRecord;

/** A record in the form that was asked for, or why there is none. */
public sealed interface WrittenRecord {

  /**
   * MARC or XML.
   *
   * @param octets of the record alone; not copied, not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // octets are handed through, never compared
  record Octets(byte[] octets) implements WrittenRecord {}

  /** Lines of text for people, in SUTRS. */
  record Text(String text) implements WrittenRecord {}

  /** A record with holdings and circulation. */
  record Opac(OpacRecord record) implements WrittenRecord {}

  /**
   * No record; for a surrogate diagnostic, the rest of the answer is given all the same.
   *
   * @param condition of the Bib-1 diagnostic set
   */
  record NotAvailable(int condition, String addinfo) implements WrittenRecord {}
}
