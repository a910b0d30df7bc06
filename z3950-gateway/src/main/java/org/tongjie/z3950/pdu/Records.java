package org.tongjie.z3950.pdu;

import java.util.List;

/** Records or diagnostics (Z39.50-2003 §4.1, Records). */
public sealed interface Records {
  /** Records, each perhaps replaced by a surrogate diagnostic. */
  record Retrieved(List<NamePlusRecord> records) implements Records {
    public Retrieved {
      records = List.copyOf(records);
    }
  }

  /** One diagnostic instead of records. */
  record NonSurrogate(Diagnostic.Default diagnostic) implements Records {}

  /** Several diagnostics instead of records; version 3 only. */
  record MultipleNonSurrogate(List<Diagnostic> diagnostics) implements Records {
    public MultipleNonSurrogate {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
