package org.tongjie.z3950.client;

import java.util.List;

/** Answer to a request for records. */
public sealed interface PresentAnswer {

  /**
   * Records, fewer than asked for when the target will not give more at once.
   *
   * @param remarks what was odd about the answer, in words
   */
  record Records(List<Delivered> records, List<String> remarks) implements PresentAnswer {
    public Records {
      records = List.copyOf(records);
      remarks = List.copyOf(remarks);
    }
  }

  /** No records at all. */
  record Failed(List<TargetDiagnostic> diagnostics) implements PresentAnswer {
    public Failed {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
