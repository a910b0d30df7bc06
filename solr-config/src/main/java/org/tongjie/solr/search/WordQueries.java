package org.tongjie.solr.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.solr.schema.IndexSchema;
import org.tongjie.solr.analysis.ExactForm;
import org.tongjie.solr.search.WordTerms.Placed;

/** Queries of fields that hold words; all fields of one query share an analysis. */
final class WordQueries {
  private static final Query NOTHING = new MatchNoDocsQuery("nothing but punctuation");

  private final String[] fields;
  private final Analyzer analyzer;

  WordQueries(String[] fields, IndexSchema schema) {
    this.fields = fields;
    this.analyzer = schema.getFieldType(fields[0]).getQueryAnalyzer();
  }

  /** All words of a text, each in any field; a word that is several terms is a phrase. */
  Query all(String text) {
    return and(phrases(WordTerms.split(text)));
  }

  private List<Query> phrases(List<String> words) {
    List<Query> queries = new ArrayList<>();
    for (String word : words) {
      List<Placed> terms = WordTerms.of(analyzer, word);
      if (!terms.isEmpty()) {
        queries.add(phrase(terms));
      }
    }
    return queries;
  }

  Query phrase(String text) {
    List<Placed> terms = WordTerms.of(analyzer, text);
    return terms.isEmpty() ? NOTHING : phrase(terms);
  }

  private Query phrase(List<Placed> terms) {
    return anyField(field -> phrase(field, terms));
  }

  private static Query phrase(String field, List<Placed> terms) {
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.get(0).term()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (Placed term : terms) {
      phrase.add(new Term(field, term.term()), term.position());
    }
    return phrase.build();
  }

  /** All words, the last one by its beginning; where no spaces are written words have no end. */
  Query truncated(String text) {
    List<String> words = WordTerms.split(text);
    if (words.isEmpty()) {
      return NOTHING;
    }
    int last = words.size() - 1;
    List<Query> queries = phrases(words.subList(0, last));
    List<Placed> terms = WordTerms.of(analyzer, words.get(last));
    if (terms.isEmpty()) {
      return and(queries);
    }
    String open = terms.get(terms.size() - 1).term();
    if (ExactForm.isUnspaced(open, open.length() - 1)) {
      queries.add(phrase(terms));
    } else {
      if (terms.size() > 1) {
        queries.add(phrase(terms.subList(0, terms.size() - 1)));
      }
      queries.add(anyField(field -> new PrefixQuery(new Term(field, open))));
    }
    return and(queries);
  }

  /** One word with "*" and "?" in it, and "\" before what is meant. */
  Query masked(String pattern) {
    StringBuilder folded = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*' || c == '?') {
        folded.append(ExactForm.of(plain)).append(c);
        plain.setLength(0);
      } else if (c != '\\') {
        plain.append(c);
      } else if (++i < pattern.length()) {
        plain.append(pattern.charAt(i));
      }
    }
    folded.append(ExactForm.of(plain));
    return anyField(field -> new WildcardQuery(new Term(field, folded.toString())));
  }

  /**
   * Two words or phrases near one another.
   *
   * @param distance 1 for side by side
   */
  Query near(String left, String right, int distance, boolean ordered) {
    List<Placed> first = WordTerms.of(analyzer, left);
    List<Placed> second = WordTerms.of(analyzer, right);
    if (first.isEmpty() || second.isEmpty()) {
      return NOTHING;
    }
    int hidden = ordered ? hidden(first) : Math.max(hidden(first), hidden(second));
    int slop = Math.max(0, distance - 1) + hidden;
    return anyField(field ->
        new SpanNearQuery(
            new SpanQuery[] {span(field, first), span(field, second)}, slop, ordered));
  }

  /** A pair of characters stands at the place of its first, so its second takes a place between. */
  private static int hidden(List<Placed> terms) {
    String last = terms.get(terms.size() - 1).term();
    boolean pair = last.codePointCount(0, last.length()) > 1 && ExactForm.isUnspaced(last, 0);
    return pair ? 1 : 0;
  }

  private static SpanQuery span(String field, List<Placed> terms) {
    SpanQuery[] spans = new SpanQuery[terms.size()];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = new SpanTermQuery(new Term(field, terms.get(i).term()));
    }
    return spans.length == 1 ? spans[0] : new SpanNearQuery(spans, 0, true);
  }

  private Query anyField(Function<String, Query> query) {
    if (fields.length == 1) {
      return query.apply(fields[0]);
    }
    List<Query> alternatives = new ArrayList<>();
    for (String field : fields) {
      alternatives.add(query.apply(field));
    }
    return new DisjunctionMaxQuery(alternatives, 0);
  }

  private static Query and(List<Query> queries) {
    return switch (queries.size()) {
      case 0 -> NOTHING;
      case 1 -> queries.get(0);
      default -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        yield all.build();
      }
    };
  }
}
