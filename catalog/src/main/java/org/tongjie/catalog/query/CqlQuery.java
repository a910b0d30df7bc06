package org.tongjie.catalog.query;

import java.util.List;

/**
 * A CQL 1.2 query as written, before anything is known of its context sets.
 *
 * @param sort keys behind "sortby", usually none
 */
public record CqlQuery(Node root, List<SortSpecification> sort) {

  public CqlQuery {
    sort = List.copyOf(sort);
  }

  /** A query or a part of one. */
  public sealed interface Node {}

  /**
   * A search clause.
   *
   * @param index with its prefix; empty when only a term was written
   * @param relation empty, without modifiers, when only a term was written
   * @param term without its quotes; backslashes stand as written
   * @param position of the clause, in characters from 0
   */
  public record Clause(String index, Relation relation, String term, int position)
      implements Node {}

  /**
   * Two queries joined.
   *
   * @param operator and, or, not or prox, in small letters
   */
  public record Operation(
      String operator, List<Modifier> modifiers, Node left, Node right, int position)
      implements Node {
    public Operation {
      modifiers = List.copyOf(modifiers);
    }
  }

  /**
   * A query within which a prefix stands for a context set.
   *
   * @param prefix empty for the set of names without prefix
   */
  public record PrefixAssignment(String prefix, String uri, Node query) implements Node {}

  /** What joins index and term: a symbol or a name, perhaps with a prefix. */
  public record Relation(String name, List<Modifier> modifiers) {
    public static final Relation NONE = new Relation("", List.of());

    public Relation {
      modifiers = List.copyOf(modifiers);
    }
  }

  /**
   * A modifier of a relation, an operator or a sort key.
   *
   * @param comparison symbol, empty when there is no value
   * @param value or empty
   */
  public record Modifier(String name, String comparison, String value) {}

  /** A sort key. */
  public record SortSpecification(String index, List<Modifier> modifiers) {
    public SortSpecification {
      modifiers = List.copyOf(modifiers);
    }
  }
}
