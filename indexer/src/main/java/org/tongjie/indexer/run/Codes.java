package org.tongjie.indexer.run;

/** Quarantine codes that belong to the batch rather than to one record's octets. */
final class Codes {
  /** A control number that comes again later in the batch: the later record wins. */
  static final String REPEATED = "repeated-control-number";

  /** A record that this program failed on: a fault to be reported to its makers. */
  static final String READER_FAULT = "reader-fault";

  private Codes() {}
}
