package org.tongjie.z3950.target;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;

/** Renders a query as CQL, by the indexes and relations a target knows. */
final class CqlRendering {
  private final QueryMapping.Cql mapping;

  CqlRendering(QueryMapping.Cql mapping) {
    this.mapping = mapping;
  }

  String render(Query query) throws NotExpressibleException {
    return switch (query) {
      case Query.Words(var scope, var text) -> words(scope, text, false);
      case Query.Truncated(var scope, var text) -> words(scope, text, true);
      case Query.Phrase(var scope, var text) -> clause(scope, TermForm.PHRASE, plain(text));
      case Query.Exact(var scope, var text) -> clause(scope, TermForm.EXACT, plain(text));
      case Query.Beginning(var scope, var text, var wordEnd) ->
          clause(scope, TermForm.BEGINNING, "^" + plain(text) + (wordEnd ? "" : "*"));
      case Query.Masked(var scope, var pattern) ->
          clause(scope, TermForm.TRUNCATED, pattern.replace("\"", "\\\""));
      case Query.Years(var from, var to) -> years(from, to);
      case Query.And(var parts) -> and(parts);
      case Query.Or(var parts) -> joined(" or ", rendered(parts));
      case Query.Not _ -> throw new NotExpressibleException("what shall not be, alone");
      case Query.All _ -> throw new NotExpressibleException("all records");
      case Query.Near _ -> throw new NotExpressibleException("words near one another");
    };
  }

  private String words(Scope scope, String text, boolean truncated) throws NotExpressibleException {
    String isbn = Terms.isbn(scope, text);
    if (!isbn.isEmpty() && mapping.indexes().containsKey(Scope.ISBN)) {
      List<String> forms = new ArrayList<>();
      for (String form : Terms.isbnForms(isbn)) {
        forms.add(clause(Scope.ISBN, TermForm.NUMBER, form));
      }
      return joined(" or ", forms);
    }
    if (scope == Scope.YEAR) {
      return clause(scope, TermForm.YEAR, plain(text));
    }
    if (Terms.isNumber(scope)) {
      return truncated
          ? clause(scope, TermForm.TRUNCATED, plain(text) + "*")
          : clause(scope, TermForm.NUMBER, plain(text));
    }
    List<String> words = Terms.words(text);
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean han = Terms.hasHan(word);
      boolean goesOn = truncated && i == words.size() - 1 && !han;
      terms.add(
          goesOn
              ? clause(scope, TermForm.TRUNCATED, plain(word) + "*")
              : clause(scope, han ? TermForm.PHRASE : TermForm.WORD, plain(word)));
    }
    return joined(" and ", terms);
  }

  private String years(OptionalInt from, OptionalInt to) throws NotExpressibleException {
    String index = index(Scope.YEAR);
    if (from.isEmpty() && to.isEmpty()) {
      throw new NotExpressibleException("any year");
    }
    if (from.equals(to)) {
      return index + " = " + from.getAsInt();
    }
    List<String> bounds = new ArrayList<>();
    if (from.isPresent()) {
      bounds.add(index + " >= " + from.getAsInt());
    }
    if (to.isPresent()) {
      bounds.add(index + " <= " + to.getAsInt());
    }
    return joined(" and ", bounds);
  }

  private String and(List<Query> parts) throws NotExpressibleException {
    List<String> wanted = new ArrayList<>();
    StringBuilder unwanted = new StringBuilder();
    for (Query part : parts) {
      if (part instanceof Query.Not(var taken)) {
        unwanted.append(" not ").append(render(taken));
      } else {
        wanted.add(render(part));
      }
    }
    String result = joined(" and ", wanted) + unwanted;
    return unwanted.isEmpty() ? result : "(" + result + ")";
  }

  private List<String> rendered(List<Query> parts) throws NotExpressibleException {
    List<String> rendered = new ArrayList<>();
    for (Query part : parts) {
      rendered.add(render(part));
    }
    return rendered;
  }

  private static String joined(String operator, List<String> parts) throws NotExpressibleException {
    if (parts.isEmpty()) {
      throw new NotExpressibleException("what shall not be, alone");
    }
    return parts.size() == 1 ? parts.getFirst() : "(" + String.join(operator, parts) + ")";
  }

  private String clause(Scope scope, TermForm form, String term) throws NotExpressibleException {
    @Nullable String relation = mapping.relations().get(form);
    if (relation == null) {
      throw new NotExpressibleException("form " + form.key());
    }
    return index(scope) + " " + relation + " \"" + term + "\"";
  }

  private String index(Scope scope) throws NotExpressibleException {
    @Nullable String index = mapping.indexes().get(scope);
    if (index == null) {
      throw new NotExpressibleException("index " + scope.prefixes().getFirst());
    }
    return index;
  }

  /** The term by the letter: what CQL would take as a mask or a quotation mark is escaped. */
  private static String plain(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 4);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\"\\*?^".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
