package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * SearchInfoReport ::= SEQUENCE OF SEQUENCE { [1] subqueryId OPTIONAL, [2] fullQuery, [3]
 * QueryExpression OPTIONAL, [4] QueryExpression OPTIONAL, [5] QueryExpression OPTIONAL, [6]
 * subqueryCount OPTIONAL, [7] IMPLICIT IntUnit OPTIONAL, [8] IMPLICIT ResultsByDB OPTIONAL };
 * QueryExpression ::= CHOICE { [1] IMPLICIT SEQUENCE { [1] Term, [2] termComment OPTIONAL }, [2]
 * Query }.
 */
final class SearchResult1Codec {
  private SearchResult1Codec() {}

  static SearchResult1 read(BerReader in) throws ProtocolException {
    in.expect(Tag.SEQUENCE);
    return new SearchResult1(in.list(SearchResult1Codec::readReport));
  }

  private static SearchResult1.Report readReport(BerReader in) throws ProtocolException {
    String subqueryId = null;
    Boolean fullQuery = null;
    SearchResult1.Expression expression = null;
    SearchResult1.Expression interpretation = null;
    SearchResult1.Expression recommendation = null;
    Long count = null;
    IntUnit weight = null;
    List<SearchResult1.DatabaseResults> byDatabase = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> subqueryId = in.text();
        case 2 -> fullQuery = in.bool();
        case 3 -> expression = in.explicit(SearchResult1Codec::readExpression);
        case 4 -> interpretation = in.explicit(SearchResult1Codec::readExpression);
        case 5 -> recommendation = in.explicit(SearchResult1Codec::readExpression);
        case 6 -> count = in.integer();
        case 7 -> weight = TermCodec.readIntUnit(in);
        case 8 -> byDatabase = in.list(SearchResult1Codec::readResults);
        default -> in.skip();
      }
    }
    in.leave();
    return new SearchResult1.Report(
        subqueryId,
        in.present(fullQuery, "fullQuery"),
        expression,
        interpretation,
        recommendation,
        count,
        weight,
        byDatabase);
  }

  private static SearchResult1.Expression readExpression(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case 1 -> readTerm(in);
      case 2 -> new SearchResult1.QueryExpression(in.explicit(QueryCodec::read));
      default -> throw in.unexpected("a term or a query");
    };
  }

  private static SearchResult1.Expression readTerm(BerReader in) throws ProtocolException {
    Term term = null;
    String comment = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> term = in.explicit(TermCodec::read);
        case 2 -> comment = in.text();
        default -> in.skip();
      }
    }
    in.leave();
    return new SearchResult1.TermExpression(in.present(term, "queryTerm"), comment);
  }

  /**
   * SEQUENCE { [1] CHOICE { [1] all, [2] IMPLICIT SEQUENCE OF DatabaseName }, [2] count OPTIONAL,
   * [3] resultSetName OPTIONAL }.
   */
  private static SearchResult1.DatabaseResults readResults(BerReader in) throws ProtocolException {
    List<String> databases = null;
    Long count = null;
    String resultSet = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> databases = readDatabases(in);
        case 2 -> count = in.integer();
        case 3 -> resultSet = in.text();
        default -> in.skip();
      }
    }
    in.leave();
    return new SearchResult1.DatabaseResults(databases, count, resultSet);
  }

  private static @Nullable List<String> readDatabases(BerReader in) throws ProtocolException {
    List<String> databases = null;
    in.enter();
    while (in.next()) {
      if (in.tag() == 2) {
        databases = in.list(SearchCodec::readDatabaseName);
      }
    }
    in.leave();
    return databases;
  }

  static void write(BerWriter out, SearchResult1 report) {
    out.list(Tag.SEQUENCE, report.reports(), SearchResult1Codec::writeReport);
  }

  private static void writeReport(BerWriter out, SearchResult1.Report report) {
    int mark = out.mark();
    out.list(8, report.byDatabase(), SearchResult1Codec::writeResults);
    IntUnit weight = report.weight();
    if (weight != null) {
      TermCodec.writeIntUnit(out, 7, weight);
    }
    out.optionalInteger(6, report.count());
    out.explicit(5, report.recommendation(), SearchResult1Codec::writeExpression);
    out.explicit(4, report.interpretation(), SearchResult1Codec::writeExpression);
    out.explicit(3, report.expression(), SearchResult1Codec::writeExpression);
    out.bool(2, report.fullQuery());
    out.optionalText(1, report.subqueryId());
    out.constructed(Tag.SEQUENCE, mark);
  }

  private static void writeExpression(BerWriter out, SearchResult1.Expression expression) {
    switch (expression) {
      case SearchResult1.TermExpression(Term term, String comment) -> {
        int mark = out.mark();
        out.optionalText(2, comment);
        out.explicit(1, term, TermCodec::write);
        out.constructed(1, mark);
      }
      case SearchResult1.QueryExpression(Query query) -> out.explicit(2, query, QueryCodec::write);
    }
  }

  private static void writeResults(BerWriter out, SearchResult1.DatabaseResults results) {
    int mark = out.mark();
    out.optionalText(3, results.resultSet());
    out.optionalInteger(2, results.count());
    int inner = out.mark();
    List<String> databases = results.databases();
    if (databases == null) {
      out.nul(1);
    } else {
      out.list(2, databases, SearchCodec::writeDatabaseName);
    }
    out.constructed(1, inner);
    out.constructed(Tag.SEQUENCE, mark);
  }
}
