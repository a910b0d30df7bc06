package org.tongjie.catalog.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongjie.catalog.query.AttributeQuery.Attribute;
import org.tongjie.catalog.query.AttributeQuery.Operand;
import org.tongjie.catalog.query.AttributeQuery.Operation;
import org.tongjie.catalog.query.AttributeQuery.Operator;
import org.tongjie.catalog.query.AttributeQuery.Proximity;
import org.tongjie.catalog.query.AttributeQuery.ResultSet;
import org.tongjie.catalog.query.AttributeQuery.SetOperator;
import org.tongjie.catalog.query.AttributeQuery.Term;
import org.tongjie.catalog.query.AttributeQuery.TermType;

/**
 * Reads Prefix Query Format, the usual notation of Type-1 queries.
 *
 * <pre>
 * pqf      = [ "@attrset" set ] query ;
 * query    = { "@attr" [ set ] type "=" value | "@term" type }
 *            ( operator query query | "@set" name | term ) ;
 * operator = "@and" | "@or" | "@not" | "@prox" exclusion distance ordered relation which unit ;
 * </pre>
 *
 * Attributes before an operator hold for both its sides, where a nearer one of the same set and
 * type takes their place. A term is one word or in quotation marks, with a backslash before a mark
 * that is meant.
 */
public final class PqfParser {
  /** Longer queries are refused unread. */
  public static final int MAX_LENGTH = 10_000;

  private static final int MAX_DEPTH = 50;
  private static final int MAX_OPERANDS = 200;
  private static final int MAX_ATTRIBUTES = 30;

  private final PqfTokens tokens;
  private int depth;
  private int operands;

  private PqfParser(String query) {
    this.tokens = new PqfTokens(query);
  }

  /** What became of a text. */
  public sealed interface Result {
    /**
     * A whole query.
     *
     * @param attributeSet object identifier of the set for attributes that name none
     */
    record Parsed(String attributeSet, AttributeQuery query) implements Result {}

    /**
     * Not PQF, or too much of it.
     *
     * @param position where it went wrong, in characters from 0
     */
    record Malformed(String message, int position) implements Result {}
  }

  /** Reads a query. */
  public static Result parse(String query) {
    if (query.length() > MAX_LENGTH) {
      return new Result.Malformed("longer than " + MAX_LENGTH + " characters", MAX_LENGTH);
    }
    try {
      return new PqfParser(query).whole();
    } catch (PqfTokens.SyntaxException e) {
      return new Result.Malformed(String.valueOf(e.getMessage()), e.position());
    }
  }

  private Result whole() throws PqfTokens.SyntaxException {
    String set = AttributeSets.BIB_1;
    if (tokens.takes("@attrset")) {
      set = set();
    }
    AttributeQuery query = query(List.of(), TermType.GENERAL);
    tokens.end();
    return new Result.Parsed(set, query);
  }

  private AttributeQuery query(List<Attribute> outer, TermType outerType)
      throws PqfTokens.SyntaxException {
    List<Attribute> attributes = new ArrayList<>(outer);
    TermType type = outerType;
    boolean more = true;
    while (more) {
      if (tokens.takes("@attr")) {
        add(attributes, attribute());
      } else if (tokens.takes("@term")) {
        type = termType();
      } else {
        more = false;
      }
    }
    if (tokens.takes("@set")) {
      return new ResultSet(tokens.text("the name of a result set"));
    }
    if (tokens.atOperator()) {
      return operation(attributes, type);
    }
    if (++operands > MAX_OPERANDS) {
      throw tokens.error("more than " + MAX_OPERANDS + " terms");
    }
    return new Operand(attributes, new Term(type, tokens.text("a term")));
  }

  private AttributeQuery operation(List<Attribute> attributes, TermType type)
      throws PqfTokens.SyntaxException {
    if (++depth > MAX_DEPTH) {
      throw tokens.error("nested deeper than " + MAX_DEPTH);
    }
    Operator operator = operator();
    AttributeQuery left = query(attributes, type);
    AttributeQuery right = query(attributes, type);
    depth--;
    return new Operation(operator, left, right);
  }

  private Operator operator() throws PqfTokens.SyntaxException {
    if (tokens.takes("@and")) {
      return SetOperator.AND;
    }
    if (tokens.takes("@or")) {
      return SetOperator.OR;
    }
    if (tokens.takes("@not")) {
      return SetOperator.AND_NOT;
    }
    if (tokens.takes("@prox")) {
      return proximity();
    }
    throw tokens.error("unknown operator");
  }

  private Proximity proximity() throws PqfTokens.SyntaxException {
    boolean exclusion = tokens.takes("void") ? false : tokens.number("exclusion 0 or 1") != 0;
    int distance = tokens.number("a distance");
    boolean ordered = tokens.number("ordered 0 or 1") != 0;
    int relation = tokens.number("a relation of 1 to 6");
    boolean known = tokens.takes("known") || tokens.takes("k");
    boolean isPrivate = !known && (tokens.takes("private") || tokens.takes("p"));
    if (!known && !isPrivate) {
      isPrivate = tokens.number("known, private, or their number") == 2;
    }
    return new Proximity(
        exclusion, distance, ordered, relation, isPrivate, tokens.number("a unit"));
  }

  /** A set is named before the attribute when what stands there has no equals sign. */
  private Attribute attribute() throws PqfTokens.SyntaxException {
    String set = tokens.peekHas('=') ? "" : set();
    String text = tokens.text("an attribute such as 1=4");
    int equals = text.indexOf('=');
    if (equals < 1 || !NumberForm.isDigits(text.substring(0, equals)) || equals > 9) {
      throw tokens.error("expected an attribute such as 1=4, found '" + text + "'");
    }
    int type = Integer.parseInt(text, 0, equals, 10);
    String value = text.substring(equals + 1);
    boolean numeric = NumberForm.isDigits(value) && value.length() < 19;
    Attribute plain =
        numeric ? Attribute.of(type, Long.parseLong(value)) : Attribute.of(type, value);
    return new Attribute(set, type, plain.value());
  }

  private void add(List<Attribute> attributes, Attribute added) throws PqfTokens.SyntaxException {
    attributes.removeIf(a -> a.type() == added.type() && a.set().equals(added.set()));
    if (attributes.size() == MAX_ATTRIBUTES) {
      throw tokens.error("more than " + MAX_ATTRIBUTES + " attributes");
    }
    attributes.add(added);
  }

  private String set() throws PqfTokens.SyntaxException {
    String name = tokens.text("an attribute set");
    return AttributeSets.named(name)
        .orElseThrow(() -> tokens.error("unknown attribute set '" + name + "'"));
  }

  private TermType termType() throws PqfTokens.SyntaxException {
    String name = tokens.text("the type of a term").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "general" -> TermType.GENERAL;
      case "numeric" -> TermType.NUMERIC;
      case "string" -> TermType.STRING;
      case "oid" -> TermType.OBJECT_IDENTIFIER;
      case "datetime" -> TermType.DATE_TIME;
      case "null" -> TermType.NULL;
      default -> throw tokens.error("unknown type of term '" + name + "'");
    };
  }
}
