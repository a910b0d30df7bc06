package org.tongjie.z3950.client;

import java.util.List;

/**
 * An answer by SRU, of a search or a scan.
 *
 * @param total records found, -1 when not told
 * @param diagnostics non-surrogate ones
 * @param root local name of the document's element
 */
public record SruAnswer(
    String root,
    long total,
    List<Delivered> records,
    List<Scanned.Entry> terms,
    List<TargetDiagnostic> diagnostics) {
  public SruAnswer {
    records = List.copyOf(records);
    terms = List.copyOf(terms);
    diagnostics = List.copyOf(diagnostics);
  }
}
