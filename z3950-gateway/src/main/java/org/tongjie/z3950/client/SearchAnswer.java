package org.tongjie.z3950.client;

import java.util.List;

/** Answer to a search. */
public sealed interface SearchAnswer {

  /**
   * The search was made.
   *
   * @param total records found
   * @param along records sent along, at most as many as were asked for
   * @param remarks what was odd about the answer, in words
   */
  record Found(long total, List<Delivered> along, List<String> remarks) implements SearchAnswer {
    public Found {
      along = List.copyOf(along);
      remarks = List.copyOf(remarks);
    }
  }

  /** The search was not made. */
  record Failed(List<TargetDiagnostic> diagnostics) implements SearchAnswer {
    public Failed {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
