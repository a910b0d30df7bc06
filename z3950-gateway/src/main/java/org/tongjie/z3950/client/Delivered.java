package org.tongjie.z3950.client;

import org.tongjie.z3950.pdu.External;

/** A record as it came, or what came in its place. */
public sealed interface Delivered {

  /** A record in the syntax that it names. */
  record Whole(External record) implements Delivered {}

  /**
   * A record in XML, by SRU.
   *
   * @param schema as the target names it
   */
  record Xml(String schema, String text) implements Delivered {}

  /** Why there is no record in this place. */
  record Missing(TargetDiagnostic diagnostic) implements Delivered {}
}
