package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;

/**
 * The search report searchResult-1 (user information format 1.2.840.10003.10.1), in
 * additionalSearchInfo of a search response: counts by part of the query or by database.
 */
public record SearchResult1(List<Report> reports) {
  /** The user information format. */
  public static final Oid FORMAT = new Oid("1.2.840.10003.10.1");

  public SearchResult1 {
    reports = List.copyOf(reports);
  }

  /** Reads the report within an EXTERNAL of {@link #FORMAT}. */
  public static SearchResult1 read(External report, TextEncoding text) throws ProtocolException {
    return Embedded.read(report, text, SearchResult1Codec::read);
  }

  /** This report as an EXTERNAL of {@link #FORMAT}. */
  public External toExternal(TextEncoding text) {
    return Embedded.write(FORMAT, this, text, SearchResult1Codec::write);
  }

  /**
   * The report on the query or one part of it.
   *
   * @param subqueryId name of the part; null when not said
   * @param fullQuery whether it is on the whole query
   * @param expression the part as submitted; null when not said
   * @param interpretation how the target took it; null when not said
   * @param recommendation what the target recommends instead; null when not said
   * @param count records over all databases; null when not said
   * @param weight relative weight of the part; null when not said
   * @param byDatabase counts by database; null when not said
   */
  public record Report(
      @Nullable String subqueryId,
      boolean fullQuery,
      @Nullable Expression expression,
      @Nullable Expression interpretation,
      @Nullable Expression recommendation,
      @Nullable Long count,
      @Nullable IntUnit weight,
      @Nullable List<DatabaseResults> byDatabase) {
    public Report {
      byDatabase = byDatabase == null ? null : List.copyOf(byDatabase);
    }
  }

  /** A query or a part of it. */
  public sealed interface Expression {}

  /** A term; the comment may be missing. */
  public record TermExpression(Term term, @Nullable String comment) implements Expression {}

  /** A whole query. */
  public record QueryExpression(Query query) implements Expression {}

  /**
   * Records found in some databases.
   *
   * @param databases their names; null for all databases of the search
   * @param count number of records; null when not said
   * @param resultSet name of a set with them; null when not said
   */
  public record DatabaseResults(
      @Nullable List<String> databases, @Nullable Long count, @Nullable String resultSet) {
    public DatabaseResults {
      databases = databases == null ? null : List.copyOf(databases);
    }
  }
}
