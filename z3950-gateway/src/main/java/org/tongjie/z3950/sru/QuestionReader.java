package org.tongjie.z3950.sru;

import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.query.CqlParser;
import org.tongjie.catalog.query.CqlQuery;
import org.tongjie.catalog.query.CqlTranslation;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;
import org.tongjie.catalog.query.SortKey;
import org.tongjie.catalog.query.Translation;
import org.tongjie.z3950.sru.SruRequest.Question;

/** Reads what is looked for, in CQL or as words, with the order it is wanted in. */
final class QuestionReader {
  private QuestionReader() {}

  /** What became of a question. */
  sealed interface Understanding {
    record Understood(Query query, List<SortKey> sort) implements Understanding {}

    record Refused(SruDiagnostic diagnostic) implements Understanding {}
  }

  static Understanding read(Question question) {
    if (question.terms()) {
      return sorted(new Query.Words(Scope.ANYWHERE, question.query()), List.of(), question);
    }
    return switch (CqlParser.parse(question.query())) {
      case CqlParser.Result.Malformed malformed ->
          new Understanding.Refused(syntaxError(malformed));
      case CqlParser.Result.Parsed(CqlQuery cql) -> translated(cql, question);
    };
  }

  /** What is wrong and where, for whoever typed it. */
  static SruDiagnostic syntaxError(CqlParser.Result.Malformed malformed) {
    return new SruDiagnostic(
        malformed.diagnostic(),
        "%s, at character %d".formatted(malformed.detail(), malformed.position() + 1));
  }

  private static Understanding translated(CqlQuery cql, Question question) {
    return switch (CqlTranslation.translate(cql, _ -> Optional.empty())) {
      case Translation.Refused(int number, String detail) ->
          new Understanding.Refused(new SruDiagnostic(number, detail));
      case Translation.Translated(Query query, List<SortKey> sort) -> sorted(query, sort, question);
    };
  }

  private static Understanding sorted(Query query, List<SortKey> sort, Question question) {
    if (question.sortKeys().isBlank()) {
      return new Understanding.Understood(query, sort);
    }
    if (!sort.isEmpty()) {
      return new Understanding.Refused(
          new SruDiagnostic(SruDiagnostic.SORTED_TWICE, question.sortKeys()));
    }
    return switch (SortKeys.parse(question.sortKeys())) {
      case SortKeys.Parsed.Refused(SruDiagnostic diagnostic) ->
          new Understanding.Refused(diagnostic);
      case SortKeys.Parsed.Known(List<SortKey> keys) -> new Understanding.Understood(query, keys);
    };
  }
}
