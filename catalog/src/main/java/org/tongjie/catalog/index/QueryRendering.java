package org.tongjie.catalog.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.tongjie.catalog.query.Pinyin;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;

/**
 * Writes a query as Solr parameters. Every part becomes a parameter of its own that others refer
 * to, so nothing a reader typed is ever read as query syntax of another parser.
 */
final class QueryRendering {
  private static final String NOTHING = "-*:*";
  private static final int SHORTEST_INITIALS = 2;
  private static final int LONGEST_INITIALS = 12;

  private final ModifiableSolrParams params;
  private int parts;

  private QueryRendering(ModifiableSolrParams params) {
    this.params = params;
  }

  /** Sets "q" and what it refers to. */
  static void render(Query query, ModifiableSolrParams params) {
    params.set("q", new QueryRendering(params).part(query));
  }

  private String part(Query query) {
    return switch (query) {
      case Query.All _ -> "*:*";
      case Query.Words(Scope scope, String text) -> words(scope, text);
      case Query.Phrase(Scope scope, String text) -> phrase(scope, text);
      case Query.Exact(Scope scope, String text) -> phrase(scope, text);
      case Query.Beginning(Scope scope, String text, boolean _) -> phrase(scope, text);
      case Query.Truncated(Scope scope, String text) -> words(scope, text);
      case Query.Masked _ -> NOTHING;
      case Query.Years(OptionalInt from, OptionalInt to) ->
          IndexField.YEAR
              + ":["
              + (from.isPresent() ? from.getAsInt() : "*")
              + " TO "
              + (to.isPresent() ? to.getAsInt() : "*")
              + "]";
      case Query.Near(Scope scope, String left, String right, int _, boolean _) ->
          words(scope, left + ' ' + right);
      case Query.And(List<Query> parts) -> and(parts);
      case Query.Or(List<Query> parts) -> any(parts.stream().map(this::part).toList());
      case Query.Not _ -> and(List.of(query));
    };
  }

  private String and(List<Query> parts) {
    StringBuilder bool = new StringBuilder("{!bool");
    boolean wanted = false;
    for (Query part : parts) {
      if (part instanceof Query.Not(Query unwanted)) {
        bool.append(" must_not=$").append(parameter(part(unwanted)));
      } else {
        bool.append(" must=$").append(parameter(part(part)));
        wanted = true;
      }
    }
    if (!wanted) {
      bool.append(" must=$").append(parameter("*:*"));
    }
    return bool.append('}').toString();
  }

  private String any(List<String> rendered) {
    if (rendered.size() == 1) {
      return rendered.getFirst();
    }
    StringBuilder bool = new StringBuilder("{!bool");
    for (String part : rendered) {
      bool.append(" should=$").append(parameter(part));
    }
    return bool.append('}').toString();
  }

  /** Makes a parameter of a value and gives its name. */
  private String parameter(String value) {
    String name = "p" + parts++;
    params.set(name, value);
    return name;
  }

  private String words(Scope scope, String text) {
    Recipe recipe = Recipe.of(scope);
    if (recipe == null) {
      return NumberQuery.of(scope, text).orElse(NOTHING);
    }
    QueryWords words = QueryWords.of(text);
    if (words.required() == 0) {
      return NOTHING;
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
    return any(alternatives);
  }

  private String phrase(Scope scope, String text) {
    Recipe recipe = Recipe.of(scope);
    if (recipe == null) {
      return NumberQuery.of(scope, text).orElse(NOTHING);
    }
    QueryWords words = QueryWords.of(text);
    if (words.required() == 0) {
      return NOTHING;
    }
    String quotation = '"' + words.text() + '"';
    String quoted = edismax(recipe.fields(), "", quotation) + "}";
    String exact = edismax(IndexField.TITLE_EXACT + "^5000", "", quotation) + "}";
    return "{!bool must=$" + parameter(quoted) + " should=$" + parameter(exact) + "}";
  }

  /** An edismax query without its closing brace; its own syntax is off as far as can be. */
  private String edismax(String fields, String phrases, String text) {
    return "{!edismax sow=false tie=0.01 uf=-* lowercaseOperators=false stopwords=false qf='"
        + fields
        + "' pf='"
        + phrases
        + "' v=$"
        + parameter(text);
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
          "{!prefix f=" + IndexField.TITLE_INITIALS + " v=$" + parameter(letters) + "}");
    }
  }
}
