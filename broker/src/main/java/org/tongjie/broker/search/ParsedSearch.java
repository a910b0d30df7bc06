package org.tongjie.broker.search;

import java.util.List;
import org.tongjie.broker.language.BadParameter;

/** The outcome of reading a search's parameters. */
public sealed interface ParsedSearch {

  /** A search that may be asked of the index. */
  record Valid(SearchTerms terms) implements ParsedSearch {}

  /** Parameters that mean nothing, each with what is allowed. */
  record Invalid(List<BadParameter> faults) implements ParsedSearch {
    public Invalid {
      faults = List.copyOf(faults);
    }
  }
}
