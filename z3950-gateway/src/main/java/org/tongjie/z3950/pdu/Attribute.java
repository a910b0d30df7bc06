package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Oid;

/**
 * One attribute of a term (Z39.50-2003 §4.1, AttributeElement).
 *
 * @param set its attribute set; null for the query's own
 * @param type 1 use, 2 relation, 3 position, 4 structure, 5 truncation, 6 completeness in Bib-1
 */
public record Attribute(@Nullable Oid set, int type, Value value) {
  /** The value of an attribute. */
  public sealed interface Value {}

  /** The usual value, a number from the set's table. */
  public record Numeric(long number) implements Value {}

  /** Alternatives in order of preference, by name or number; version 3 only. */
  public record Complex(List<StringOrNumeric> alternatives, List<Long> semanticActions)
      implements Value {
    public Complex {
      alternatives = List.copyOf(alternatives);
      semanticActions = List.copyOf(semanticActions);
    }
  }

  /** An attribute of the query's own set with a number. */
  public static Attribute of(int type, long number) {
    return new Attribute(null, type, new Numeric(number));
  }
}
