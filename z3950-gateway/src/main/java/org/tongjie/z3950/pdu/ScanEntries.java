package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a Scan response (Z39.50-2003 §4.1, ListEntries).
 *
 * @param entries terms; null when there are none
 * @param diagnostics why there are none; null when all is well
 */
public record ScanEntries(@Nullable List<Entry> entries, @Nullable List<Diagnostic> diagnostics) {
  public ScanEntries {
    entries = entries == null ? null : List.copyOf(entries);
    diagnostics = diagnostics == null ? null : List.copyOf(diagnostics);
  }

  /** An entry of an index. */
  public sealed interface Entry {}

  /** Why this entry cannot be given. */
  public record Surrogate(Diagnostic diagnostic) implements Entry {}

  /**
   * A term of an index.
   *
   * @param displayTerm what to show instead of the term; null when the term itself is fit
   * @param globalOccurrences number of records with the term; null when not said
   */
  public record TermInfo(
      Term term,
      @Nullable String displayTerm,
      @Nullable List<Attribute> suggestedAttributes,
      @Nullable List<RpnNode.Operand> alternativeTerms,
      @Nullable Long globalOccurrences,
      @Nullable List<Occurrence> byAttributes,
      List<OtherInformation> otherInfo)
      implements Entry {
    public TermInfo {
      suggestedAttributes = suggestedAttributes == null ? null : List.copyOf(suggestedAttributes);
      alternativeTerms = alternativeTerms == null ? null : List.copyOf(alternativeTerms);
      byAttributes = byAttributes == null ? null : List.copyOf(byAttributes);
      otherInfo = List.copyOf(otherInfo);
    }

    /** A term as it is, with the number of its records. */
    public static TermInfo of(Term term, @Nullable String displayTerm, long occurrences) {
      return new TermInfo(term, displayTerm, null, null, occurrences, null, List.of());
    }
  }

  /** How often a term occurs under certain attributes. */
  public record Occurrence(
      List<Attribute> attributes, @Nullable Count count, List<OtherInformation> otherInfo) {
    public Occurrence {
      attributes = List.copyOf(attributes);
      otherInfo = List.copyOf(otherInfo);
    }
  }

  /** A number of occurrences. */
  public sealed interface Count {}

  /** Occurrences in all databases. */
  public record GlobalCount(long count) implements Count {}

  /** Occurrences in each database. */
  public record DatabaseCounts(List<DatabaseCount> counts) implements Count {
    public DatabaseCounts {
      counts = List.copyOf(counts);
    }
  }

  /** Occurrences in one database; null when not said. */
  public record DatabaseCount(
      String database, @Nullable Long count, List<OtherInformation> otherInfo) {
    public DatabaseCount {
      otherInfo = List.copyOf(otherInfo);
    }
  }
}
