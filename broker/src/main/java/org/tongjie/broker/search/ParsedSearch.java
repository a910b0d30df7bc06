package org.tongjie.broker.search;

import java.util.List;
import org.tongjie.http.Fault;

/** The outcome of reading a search's parameters. */
public sealed interface ParsedSearch {

  /** A search that may be asked of the index. */
  record Valid(SearchTerms terms) implements ParsedSearch {}

  /** Parameters that mean nothing, each with what is allowed. */
  record Invalid(List<Fault> faults) implements ParsedSearch {
    public Invalid {
      faults = List.copyOf(faults);
    }
  }
}
