package org.tongjie.catalog.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.query.NumberForm;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;

/**
 * Writes a query by the letter: every word must match, nothing is guessed, and it costs the index
 * no more than its terms. What other systems ask is written so; what readers type, by {@link
 * QueryRendering}.
 */
final class PlainRendering {
  private final QueryParts parts;
  private final Optional<AgencySymbol> library;

  /**
   * @param library whose records are meant by local numbers; any library's when empty
   */
  PlainRendering(QueryParts parts, Optional<AgencySymbol> library) {
    this.parts = parts;
    this.library = library;
  }

  String part(Query query) {
    return switch (query) {
      case Query.All _ -> QueryParts.ALL;
      case Query.Words(Scope scope, String text) -> words(scope, text);
      case Query.Phrase(Scope scope, String text) -> text("phrase", scope, text);
      case Query.Truncated(Scope scope, String text) -> text("truncated", scope, text);
      case Query.Masked(Scope scope, String pattern) -> text("masked", scope, pattern);
      case Query.Exact(Scope scope, String text) -> whole("exact", scope, text);
      case Query.Beginning(Scope scope, String text, boolean wordEnd) ->
          whole(wordEnd ? "first_words" : "beginning", scope, text);
      case Query.Years(OptionalInt from, OptionalInt to) -> years(from, to);
      case Query.Near near -> near(near);
      case Query.And(List<Query> parts) -> this.parts.and(parts, this::part);
      case Query.Or(List<Query> parts) -> this.parts.any(parts.stream().map(this::part).toList());
      case Query.Not _ -> parts.and(List.of(query), this::part);
    };
  }

  private String words(Scope scope, String text) {
    if (scope != Scope.ANYWHERE) {
      return text("words", scope, text);
    }
    List<String> alternatives = new ArrayList<>();
    alternatives.add(catalog("words", ScopeFields.words(scope), text));
    NumberQuery.anywhere(text).ifPresent(alternatives::add);
    return parts.any(alternatives);
  }

  private String text(String match, Scope scope, String text) {
    String fields = ScopeFields.words(scope);
    return fields.isEmpty()
        ? number(scope, text, match.equals("truncated"))
        : catalog(match, fields, text);
  }

  private String whole(String match, Scope scope, String text) {
    String fields = ScopeFields.wholes(scope);
    if (!fields.isEmpty()) {
      return catalog(match, fields, text);
    }
    return ScopeFields.words(scope).isEmpty()
        ? number(scope, text, !match.equals("exact"))
        : text("phrase", scope, text);
  }

  private String catalog(String match, String fields, String text) {
    return "{!catalog match=" + match + " f='" + fields + "' v=$" + parts.parameter(text) + "}";
  }

  private String near(Query.Near near) {
    String fields = ScopeFields.words(near.scope());
    if (fields.isEmpty()) {
      return QueryParts.NOTHING;
    }
    return "{!catalog match=near f='"
        + fields
        + "' v=$"
        + parts.parameter(near.left())
        + " near=$"
        + parts.parameter(near.right())
        + " distance="
        + near.distance()
        + " ordered="
        + near.ordered()
        + "}";
  }

  private static String years(OptionalInt from, OptionalInt to) {
    return IndexField.YEAR
        + ":["
        + (from.isPresent() ? Integer.toString(from.getAsInt()) : "*")
        + " TO "
        + (to.isPresent() ? Integer.toString(to.getAsInt()) : "*")
        + "]";
  }

  private String number(Scope scope, String text, boolean beginning) {
    String plain = NumberForm.plain(text);
    String callNumber = NumberForm.callNumber(text);
    String code = text.strip().toLowerCase(Locale.ROOT);
    return switch (scope) {
      case ISBN -> isbn(text, beginning);
      case ISSN -> code(IndexField.ISSN, plain, beginning);
      case LCCN -> code(IndexField.LCCN, NumberForm.lccn(text), beginning);
      case NUMBER ->
          parts.any(
              List.of(
                  isbn(text, beginning),
                  code(IndexField.ISSN, plain, beginning),
                  code(IndexField.LCCN, NumberForm.lccn(text), beginning),
                  code(IndexField.NUMBER, plain, beginning)));
      case LOCAL_NUMBER -> localNumber(text.strip(), plain, beginning);
      case BARCODE -> code(IndexField.BARCODE, plain, beginning);
      case CALL_NUMBER -> code(IndexField.CALL_NUMBER, callNumber, beginning);
      case CLASS_NUMBER -> code(IndexField.CLASS_NUMBER, callNumber, beginning);
      case YEAR -> NumberQuery.years(text).orElse(QueryParts.NOTHING);
      case LANGUAGE -> code(IndexField.LANGUAGE, code, beginning);
      case FORM -> code(IndexField.FORM, code, beginning);
      case LIBRARY -> code(IndexField.LIBRARY, text.strip(), beginning);
      case ANYWHERE,
          TITLE,
          OTHER_TITLE,
          SERIES,
          AUTHOR,
          PERSON,
          CORPORATE,
          SUBJECT,
          PUBLISHER,
          PLACE,
          NOTE ->
          throw new IllegalStateException(scope + " is no number");
    };
  }

  private String isbn(String text, boolean beginning) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(NumberForm.isbn(text));
    forms.add(NumberForm.plain(text));
    return parts.any(forms.stream().map(form -> code(IndexField.ISBN, form, beginning)).toList());
  }

  private String localNumber(String text, String plain, boolean beginning) {
    List<String> alternatives = new ArrayList<>();
    if (beginning || library.isEmpty()) {
      alternatives.add(code(IndexField.LOCAL_NUMBER, plain + (beginning ? "" : "/"), true));
    } else {
      alternatives.add(code(IndexField.LOCAL_NUMBER, plain + '/' + library.get().value(), false));
    }
    if (!beginning && text.startsWith("c")) {
      alternatives.add(code(IndexField.ID, text, false));
    }
    return parts.any(alternatives);
  }

  private String code(String field, String value, boolean beginning) {
    if (value.isBlank() || value.startsWith("/")) {
      return QueryParts.NOTHING;
    }
    String parser = beginning ? "{!prefix f=" : "{!term f=";
    return parser + field + " v=$" + parts.parameter(value) + "}";
  }
}
