package org.tongjie.catalog.query;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.query.CqlQuery.Clause;
import org.tongjie.catalog.query.CqlQuery.Modifier;
import org.tongjie.catalog.query.CqlQuery.Node;
import org.tongjie.catalog.query.CqlQuery.Operation;
import org.tongjie.catalog.query.CqlQuery.PrefixAssignment;
import org.tongjie.catalog.query.CqlQuery.Relation;
import org.tongjie.catalog.query.CqlQuery.SortSpecification;
import org.tongjie.catalog.query.CqlToken.Kind;

/**
 * Reads CQL 1.2, of which 1.1 is a part.
 *
 * <pre>
 * sortedQuery  = query [ "sortby" sortKey { sortKey } ] ;
 * query        = { prefix } clause { boolean { modifier } clause } ;
 * prefix       = "&gt;" [ term "=" ] term ;
 * boolean      = "and" | "or" | "not" | "prox" ;
 * clause       = "(" query ")" | [ term relation ] term ;
 * relation     = ( symbol | term ) { modifier } ;
 * modifier     = "/" term [ symbol term ] ;
 * sortKey      = term { modifier } ;
 * </pre>
 *
 * Operators bind equally, from the left. Length, depth and number of clauses are bounded, so that
 * whoever walks the tree may do so by recursion.
 */
public final class CqlParser {
  /** Longer queries are refused unread. */
  public static final int MAX_LENGTH = 10_000;

  private static final int MAX_CLAUSES = 200;
  private static final int MAX_DEPTH = 50;
  private static final int MAX_MODIFIERS = 20;
  private static final int SYNTAX_ERROR = 10;
  private static final int TOO_MANY_BOOLEANS = 38;

  private final String query;
  private final int[] end = new int[1];
  private CqlToken token;
  private int clauses;
  private int depth;

  private CqlParser(String query) {
    this.query = query;
    this.token = CqlToken.read(query, 0, end);
  }

  /** What became of a text. */
  public sealed interface Result {
    record Parsed(CqlQuery query) implements Result {}

    /**
     * Not CQL, or too much of it.
     *
     * @param diagnostic number in {@code info:srw/diagnostic/1}
     * @param position where it went wrong, in characters from 0
     */
    record Malformed(int diagnostic, String detail, int position) implements Result {}
  }

  /** Reads a query. */
  public static Result parse(String query) {
    if (query.length() > MAX_LENGTH) {
      return new Result.Malformed(
          SYNTAX_ERROR, "longer than " + MAX_LENGTH + " characters", MAX_LENGTH);
    }
    try {
      return new Result.Parsed(new CqlParser(query).sortedQuery());
    } catch (SyntaxException e) {
      return new Result.Malformed(e.diagnostic, String.valueOf(e.getMessage()), e.position);
    }
  }

  /** Leaves the descent; never leaves the parser. */
  private static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1;
    private final int diagnostic;
    private final int position;

    SyntaxException(int diagnostic, String message, int position) {
      super(message, null, false, false);
      this.diagnostic = diagnostic;
      this.position = position;
    }
  }

  private CqlQuery sortedQuery() throws SyntaxException {
    Node root = query();
    List<SortSpecification> sort = new ArrayList<>();
    if (token.isSortBy()) {
      advance();
      do {
        sort.add(new SortSpecification(term("a sort key"), modifiers()));
      } while (token.isTerm() && sort.size() < MAX_MODIFIERS);
    }
    if (token.kind() != Kind.END) {
      throw expected("a boolean operator or the end");
    }
    return new CqlQuery(root, sort);
  }

  private Node query() throws SyntaxException {
    if (token.kind() == Kind.COMPARISON && token.text().equals(">")) {
      enter();
      advance();
      String name = term("a prefix or the name of a context set");
      Node prefixed;
      if (token.kind() == Kind.COMPARISON && token.text().equals("=")) {
        advance();
        String uri = term("the name of a context set");
        prefixed = new PrefixAssignment(name, uri, query());
      } else {
        prefixed = new PrefixAssignment("", name, query());
      }
      depth--;
      return prefixed;
    }
    return booleans();
  }

  private Node booleans() throws SyntaxException {
    Node left = clause();
    while (token.isBoolean()) {
      int position = token.position();
      String operator = token.lower();
      advance();
      List<Modifier> modifiers = modifiers();
      left = new Operation(operator, modifiers, left, clause(), position);
    }
    return left;
  }

  private Node clause() throws SyntaxException {
    if (token.kind() == Kind.OPEN) {
      enter();
      advance();
      Node inner = query();
      if (token.kind() != Kind.CLOSE) {
        throw expected("a boolean operator or ')'");
      }
      advance();
      depth--;
      return inner;
    }
    if (++clauses > MAX_CLAUSES) {
      throw new SyntaxException(
          TOO_MANY_BOOLEANS, Integer.toString(MAX_CLAUSES - 1), token.position());
    }
    int position = token.position();
    String first = term("a term, an index or '('");
    boolean named = token.kind() == Kind.WORD && !token.isBoolean() && !token.isSortBy();
    if (token.kind() != Kind.COMPARISON && !named) {
      return new Clause("", Relation.NONE, first, position);
    }
    String name = token.lower();
    advance();
    Relation relation = new Relation(name, modifiers());
    return new Clause(first, relation, term("a term"), position);
  }

  private List<Modifier> modifiers() throws SyntaxException {
    List<Modifier> modifiers = new ArrayList<>();
    while (token.kind() == Kind.SLASH && modifiers.size() < MAX_MODIFIERS) {
      advance();
      String name = term("a modifier");
      if (token.kind() == Kind.COMPARISON) {
        String comparison = token.text();
        advance();
        modifiers.add(new Modifier(name, comparison, term("the modifier's value")));
      } else {
        modifiers.add(new Modifier(name, "", ""));
      }
    }
    return modifiers;
  }

  /** Every word may be a term, also those of the language. */
  private String term(String wanted) throws SyntaxException {
    if (!token.isTerm()) {
      throw expected(wanted);
    }
    String text = token.text();
    advance();
    return text;
  }

  private void advance() {
    token = CqlToken.read(query, end[0], end);
  }

  private void enter() throws SyntaxException {
    if (++depth > MAX_DEPTH) {
      throw new SyntaxException(SYNTAX_ERROR, "nested deeper than " + MAX_DEPTH, token.position());
    }
  }

  private SyntaxException expected(String wanted) {
    String found = token.kind() == Kind.UNCLOSED ? "a quotation that does not end" : token.shown();
    return new SyntaxException(
        SYNTAX_ERROR,
        "expected " + wanted + " at character " + (token.position() + 1) + ", found " + found,
        token.position());
  }
}
