package org.tongjie.solr.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.tongjie.solr.analysis.ExactForm;

/** Queries of fields that hold whole titles, names and headings as one term each. */
final class WholeQueries {
  private WholeQueries() {}

  static Query exact(String[] fields, String text) {
    return any(fields, text, term -> List.of(new TermQuery(term)));
  }

  static Query beginning(String[] fields, String text) {
    return any(fields, text, term -> List.of(new PrefixQuery(term)));
  }

  /** The field is the text, or goes on with a space; behind a Chinese character with anything. */
  static Query firstWords(String[] fields, String text) {
    return any(
        fields,
        text,
        term ->
            ExactForm.isUnspaced(term.text(), term.text().length() - 1)
                ? List.of(new PrefixQuery(term))
                : List.of(
                    new TermQuery(term),
                    new PrefixQuery(new Term(term.field(), term.text() + ' '))));
  }

  private static Query any(String[] fields, String text, Function<Term, List<Query>> queries) {
    String exact = ExactForm.of(text);
    if (exact.isEmpty()) {
      return new MatchNoDocsQuery("nothing but punctuation");
    }
    List<Query> alternatives = new ArrayList<>();
    for (String field : fields) {
      alternatives.addAll(queries.apply(new Term(field, exact)));
    }
    if (alternatives.size() == 1) {
      return new ConstantScoreQuery(alternatives.get(0));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    alternatives.forEach(query -> any.add(query, Occur.SHOULD));
    return new ConstantScoreQuery(any.build());
  }
}
