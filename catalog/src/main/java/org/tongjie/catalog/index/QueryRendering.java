package org.tongjie.catalog.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.tongjie.catalog.query.Pinyin;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;

/**
 * Writes what a reader typed as Solr parameters: ranked, with pinyin, and lenient where a long
 * title is remembered wrongly.
 */
final class QueryRendering {
  private static final int SHORTEST_INITIALS = 2;
  private static final int LONGEST_INITIALS = 12;

  private final QueryParts parts;
  private final PlainRendering plain;

  private QueryRendering(QueryParts parts) {
    this.parts = parts;
    this.plain = new PlainRendering(parts, Optional.empty());
  }

  /** Sets "q" and what it refers to. */
  static void render(Query query, ModifiableSolrParams params) {
    params.set("q", new QueryRendering(new QueryParts(params)).part(query));
  }

  private String part(Query query) {
    return switch (query) {
      case Query.All _ -> QueryParts.ALL;
      case Query.Words(Scope scope, String text) -> words(scope, text);
      case Query.Phrase(Scope scope, String text) -> phrase(scope, text);
      case Query.Truncated _,
          Query.Masked _,
          Query.Exact _,
          Query.Beginning _,
          Query.Years _,
          Query.Near _ ->
          plain.part(query);
      case Query.And(List<Query> parts) -> this.parts.and(parts, this::part);
      case Query.Or(List<Query> parts) -> this.parts.any(parts.stream().map(this::part).toList());
      case Query.Not _ -> parts.and(List.of(query), this::part);
    };
  }

  private String words(Scope scope, String text) {
    Recipe recipe = Recipe.of(scope);
    if (recipe == null) {
      return NumberQuery.of(scope, text).orElse(QueryParts.NOTHING);
    }
    QueryWords words = QueryWords.of(text);
    if (words.required() == 0) {
      return QueryParts.NOTHING;
    }
    List<String> alternatives = new ArrayList<>();
    alternatives.add(
        edismax(recipe.fields(), recipe.phrases(), words.text()) + " mm=" + words.required() + "}");
    if (scope == Scope.ANYWHERE) {
      NumberQuery.anywhere(text).ifPresent(alternatives::add);
    }
    if (words.latin()) {
      addPinyin(scope, words.text(), alternatives);
    }
    return parts.any(alternatives);
  }

  private String phrase(Scope scope, String text) {
    Recipe recipe = Recipe.of(scope);
    if (recipe == null) {
      return NumberQuery.of(scope, text).orElse(QueryParts.NOTHING);
    }
    QueryWords words = QueryWords.of(text);
    if (words.required() == 0) {
      return QueryParts.NOTHING;
    }
    String quotation = '"' + words.text() + '"';
    String quoted = edismax(recipe.fields(), "", quotation) + "}";
    String exact = edismax(IndexField.TITLE_EXACT + "^5000", "", quotation) + "}";
    return "{!bool must=$" + parts.parameter(quoted) + " should=$" + parts.parameter(exact) + "}";
  }

  /** An edismax query without its closing brace; its own syntax is off as far as can be. */
  private String edismax(String fields, String phrases, String text) {
    return "{!edismax sow=false tie=0.01 uf=-* lowercaseOperators=false stopwords=false qf='"
        + fields
        + "' pf='"
        + phrases
        + "' v=$"
        + parts.parameter(text);
  }

  private void addPinyin(Scope scope, String text, List<String> alternatives) {
    String letters = text.toLowerCase(Locale.ROOT).replace("'", "");
    String field =
        switch (scope) {
          case ANYWHERE -> "title_pinyin^20 author_pinyin^5";
          case TITLE -> "title_pinyin^20";
          case AUTHOR -> "author_pinyin^5";
          default -> "";
        };
    if (field.isEmpty()) {
      return;
    }
    List<String> readings = Pinyin.readings(letters);
    for (String reading : readings) {
      if (reading.indexOf(' ') > 0) {
        alternatives.add(edismax(field, "", '"' + reading + '"') + "}");
      }
    }
    boolean initials =
        readings.isEmpty()
            && letters.indexOf(' ') < 0
            && letters.length() >= SHORTEST_INITIALS
            && letters.length() <= LONGEST_INITIALS;
    if (initials && scope != Scope.AUTHOR) {
      alternatives.add(
          "{!prefix f=" + IndexField.TITLE_INITIALS + " v=$" + parts.parameter(letters) + "}");
    }
  }
}
