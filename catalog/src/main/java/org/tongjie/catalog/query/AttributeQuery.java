package org.tongjie.catalog.query;

import java.util.List;

/**
 * A query by attributes, as Type-1 and its notation PQF write it (Z39.50-2003 §3.7): what both mean
 * before anything is known of the attribute sets.
 */
public sealed interface AttributeQuery {

  /** A term to be found under the attributes given with it. */
  record Operand(List<Attribute> attributes, Term term) implements AttributeQuery {
    public Operand {
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * What an earlier search found.
   *
   * @param attributes restriction of the set (ResultSetPlusAttributes), usually none
   */
  record ResultSet(String name, List<Attribute> attributes) implements AttributeQuery {
    public ResultSet {
      attributes = List.copyOf(attributes);
    }

    public ResultSet(String name) {
      this(name, List.of());
    }
  }

  /** Two queries joined. */
  record Operation(Operator operator, AttributeQuery left, AttributeQuery right)
      implements AttributeQuery {}

  /**
   * One attribute of an operand.
   *
   * @param set object identifier of its set in dotted digits, empty for the query's own
   * @param type number of the type within the set; 1 is Use in Bib-1
   */
  record Attribute(String set, int type, Value value) {

    public static Attribute of(int type, long value) {
      return new Attribute("", type, new Value.Numeric(value));
    }

    public static Attribute of(int type, String value) {
      return new Attribute("", type, new Value.Complex(List.of(new Value.Text(value))));
    }
  }

  /** An attribute's value. */
  sealed interface Value {

    /** A member of a complex value. */
    sealed interface Part {}

    record Numeric(long number) implements Value, Part {}

    record Text(String text) implements Part {}

    /** Alternatives in order of preference (AttributeElement complex). */
    record Complex(List<Part> alternatives) implements Value {
      public Complex {
        alternatives = List.copyOf(alternatives);
      }
    }
  }

  /**
   * What is looked for.
   *
   * @param text decoded; numbers in decimal digits
   */
  record Term(TermType type, String text) {
    public static Term general(String text) {
      return new Term(TermType.GENERAL, text);
    }
  }

  /** The form in which a term is sent. */
  enum TermType {
    GENERAL,
    NUMERIC,
    STRING,
    OBJECT_IDENTIFIER,
    DATE_TIME,
    NULL
  }

  /** How two queries are joined. */
  sealed interface Operator {}

  /** The set operators. */
  enum SetOperator implements Operator {
    AND,
    OR,
    AND_NOT
  }

  /**
   * Nearness of two operands (ProximityOperator).
   *
   * @param exclusion whether nearness is not wanted
   * @param relation 1 less than, 2 at most, 3 equal, 4 at least, 5 greater, 6 not equal
   * @param unit code of the unit, 2 is a word
   * @param privateUnit whether the unit is of a private list
   */
  record Proximity(
      boolean exclusion, int distance, boolean ordered, int relation, boolean privateUnit, int unit)
      implements Operator {}
}
