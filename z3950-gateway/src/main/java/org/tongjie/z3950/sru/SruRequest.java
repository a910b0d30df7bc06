package org.tongjie.z3950.sru;

import java.util.List;
import org.tongjie.z3950.syntax.RecordForm;
import org.tongjie.z3950.syntax.XmlSchema;

/** A request, read and checked. */
sealed interface SruRequest {

  /** In which version it is answered. */
  SruVersion version();

  /** What was sent, for the answer's echo. */
  Echo echo();

  /**
   * A search with its records.
   *
   * @param stretch which of the records found are wanted
   */
  record SearchRetrieve(
      SruVersion version,
      Question question,
      Stretch stretch,
      Packing packing,
      Facets facets,
      Echo echo)
      implements SruRequest {}

  /**
   * A part of what is found.
   *
   * @param start place of the first record, from 1
   * @param maximum records at most, 0 for none
   */
  record Stretch(long start, int maximum) {}

  /**
   * What is looked for and in which order.
   *
   * @param terms whether the query is words to be found, and not CQL
   * @param sortKeys in the notation of SRU 1.1, or empty
   */
  record Question(String query, boolean terms, String sortKeys) {}

  /**
   * How records are put into an answer.
   *
   * @param escaped as text that shows the markup, not as markup
   */
  record Packing(RecordForm form, boolean escaped) {
    /** The schema that records are in. */
    XmlSchema schema() {
      return form.schema();
    }
  }

  /**
   * A look into an index.
   *
   * @param position where in the answer the term shall stand: 1 first, 0 before the first
   */
  record Scan(SruVersion version, String clause, int position, int maximum, Echo echo)
      implements SruRequest {}

  /**
   * What is there to be asked.
   *
   * @param complaints what was wrong with the request, which is answered all the same
   */
  record Explain(SruVersion version, boolean escaped, List<SruDiagnostic> complaints, Echo echo)
      implements SruRequest {
    public Explain {
      complaints = List.copyOf(complaints);
    }
  }

  /** A request that cannot be answered. */
  record Refused(
      SruVersion version, Operation operation, List<SruDiagnostic> diagnostics, Echo echo)
      implements SruRequest {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
