package org.tongjie.z3950.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.query.AttributeQuery;
import org.tongjie.catalog.query.AttributeQuery.Attribute;
import org.tongjie.catalog.query.AttributeQuery.Operand;
import org.tongjie.catalog.query.AttributeQuery.Operation;
import org.tongjie.catalog.query.AttributeQuery.SetOperator;
import org.tongjie.catalog.query.AttributeQuery.Term;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;

/** Renders a query as Type-1, by the attributes a target knows. */
final class AttributeRendering {
  private static final int RELATION = 2;
  private static final int AT_MOST = 2;
  private static final int EQUAL = 3;
  private static final int AT_LEAST = 4;

  private final QueryMapping.Attributes mapping;

  AttributeRendering(QueryMapping.Attributes mapping) {
    this.mapping = mapping;
  }

  AttributeQuery render(Query query) throws NotExpressibleException {
    return switch (query) {
      case Query.Words(var scope, var text) -> words(scope, text, false);
      case Query.Truncated(var scope, var text) -> words(scope, text, true);
      case Query.Phrase(var scope, var text) -> term(scope, TermForm.PHRASE, text);
      case Query.Exact(var scope, var text) -> term(scope, TermForm.EXACT, text);
      case Query.Beginning(var scope, var text, var _) -> term(scope, TermForm.BEGINNING, text);
      case Query.Years(var from, var to) -> years(from, to);
      case Query.And(var parts) -> and(parts);
      case Query.Or(var parts) -> joined(SetOperator.OR, rendered(parts));
      case Query.Not _ -> throw new NotExpressibleException("what shall not be, alone");
      case Query.All _ -> throw new NotExpressibleException("all records");
      case Query.Masked _ -> throw new NotExpressibleException("masked words");
      case Query.Near _ -> throw new NotExpressibleException("words near one another");
    };
  }

  private AttributeQuery words(Scope scope, String text, boolean truncated)
      throws NotExpressibleException {
    String isbn = Terms.isbn(scope, text);
    if (!isbn.isEmpty() && mapping.indexes().containsKey(Scope.ISBN)) {
      List<AttributeQuery> forms = new ArrayList<>();
      for (String form : Terms.isbnForms(isbn)) {
        forms.add(term(Scope.ISBN, TermForm.NUMBER, form));
      }
      return joined(SetOperator.OR, forms);
    }
    if (scope == Scope.YEAR) {
      return term(scope, TermForm.YEAR, text);
    }
    if (Terms.isNumber(scope)) {
      return term(scope, truncated ? TermForm.TRUNCATED : TermForm.NUMBER, text);
    }
    List<String> words = Terms.words(text);
    List<AttributeQuery> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      TermForm form = Terms.hasHan(words.get(i)) ? TermForm.PHRASE : TermForm.WORD;
      boolean goesOn = truncated && i == words.size() - 1 && form == TermForm.WORD;
      terms.add(term(scope, goesOn ? TermForm.TRUNCATED : form, words.get(i)));
    }
    return joined(SetOperator.AND, terms);
  }

  private AttributeQuery years(OptionalInt from, OptionalInt to) throws NotExpressibleException {
    if (from.isEmpty() && to.isEmpty()) {
      throw new NotExpressibleException("any year");
    }
    if (from.equals(to)) {
      return year(EQUAL, from.getAsInt());
    }
    List<AttributeQuery> bounds = new ArrayList<>();
    if (from.isPresent()) {
      bounds.add(year(AT_LEAST, from.getAsInt()));
    }
    if (to.isPresent()) {
      bounds.add(year(AT_MOST, to.getAsInt()));
    }
    return joined(SetOperator.AND, bounds);
  }

  private AttributeQuery year(int relation, int year) throws NotExpressibleException {
    List<Attribute> attributes = attributes(Scope.YEAR, TermForm.YEAR);
    attributes.removeIf(a -> a.type() == RELATION);
    attributes.add(Attribute.of(RELATION, relation));
    return new Operand(attributes, Term.general(Integer.toString(year)));
  }

  private AttributeQuery and(List<Query> parts) throws NotExpressibleException {
    List<AttributeQuery> wanted = new ArrayList<>();
    List<AttributeQuery> unwanted = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Query.Not(var taken)) {
        unwanted.add(render(taken));
      } else {
        wanted.add(render(part));
      }
    }
    AttributeQuery result = joined(SetOperator.AND, wanted);
    for (AttributeQuery taken : unwanted) {
      result = new Operation(SetOperator.AND_NOT, result, taken);
    }
    return result;
  }

  private List<AttributeQuery> rendered(List<Query> parts) throws NotExpressibleException {
    List<AttributeQuery> rendered = new ArrayList<>();
    for (Query part : parts) {
      rendered.add(render(part));
    }
    return rendered;
  }

  private static AttributeQuery joined(SetOperator operator, Collection<AttributeQuery> parts)
      throws NotExpressibleException {
    AttributeQuery result = null;
    for (AttributeQuery part : parts) {
      result = result == null ? part : new Operation(operator, result, part);
    }
    if (result == null) {
      throw new NotExpressibleException("what shall not be, alone");
    }
    return result;
  }

  private AttributeQuery term(Scope scope, TermForm form, String text)
      throws NotExpressibleException {
    return new Operand(attributes(scope, form), Term.general(text));
  }

  /** What names the index and, unless that says it already, how the term is meant. */
  private List<Attribute> attributes(Scope scope, TermForm form) throws NotExpressibleException {
    @Nullable List<Attribute> index = mapping.indexes().get(scope);
    if (index == null) {
      throw new NotExpressibleException("index " + scope.prefixes().getFirst());
    }
    @Nullable List<Attribute> meaning = mapping.forms().get(form);
    if (meaning == null) {
      throw new NotExpressibleException("form " + form.key());
    }
    List<Attribute> attributes = new ArrayList<>(index);
    for (Attribute attribute : meaning) {
      if (index.stream().noneMatch(a -> a.type() == attribute.type())) {
        attributes.add(attribute);
      }
    }
    return attributes;
  }
}
