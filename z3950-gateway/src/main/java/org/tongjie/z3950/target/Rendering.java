package org.tongjie.z3950.target;

import org.tongjie.catalog.query.AttributeQuery;

/** A query in a target's own terms. */
public sealed interface Rendering {

  /** To be sent as Type-1. */
  record Rpn(AttributeQuery query) implements Rendering {}

  /** To be sent as CQL. */
  record Cql(String query) implements Rendering {}

  /**
   * The target cannot be asked this, and nothing else is asked in its stead.
   *
   * @param what part of the query it has no words for
   */
  record NotExpressible(String what) implements Rendering {}
}
