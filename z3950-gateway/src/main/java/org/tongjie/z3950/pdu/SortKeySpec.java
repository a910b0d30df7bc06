package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;

/**
 * One key of a sort (Z39.50-2003 §4.1, SortKeySpec).
 *
 * @param relation 0 ascending, 1 descending, 3 ascending by frequency, 4 descending by frequency
 * @param caseSensitivity 0 case matters, 1 it does not
 * @param missingValue what to do with a record that lacks the value; null when not said
 */
public record SortKeySpec(
    SortElement element, int relation, int caseSensitivity, @Nullable MissingValue missingValue) {
  /** By what to sort. */
  public sealed interface SortElement {}

  /** One key for all databases. */
  public record Generic(SortKey key) implements SortElement {}

  /** A key for each database. */
  public record ByDatabase(List<DatabaseKey> keys) implements SortElement {
    public ByDatabase {
      keys = List.copyOf(keys);
    }
  }

  /** The key for one database. */
  public record DatabaseKey(String database, SortKey key) {}

  /** A value to sort by. */
  public sealed interface SortKey {}

  /** A field by name. */
  public record SortField(String name) implements SortKey {}

  /** An element of the record. */
  public record SortElementSpec(RecordComposition.Specification specification) implements SortKey {}

  /** Attributes, as in a query. */
  public record SortAttributes(Oid attributeSet, List<Attribute> attributes) implements SortKey {
    public SortAttributes {
      attributes = List.copyOf(attributes);
    }
  }

  /** What to do with a record that lacks the value. */
  public sealed interface MissingValue {}

  /** Give the sort up. */
  public record Abort() implements MissingValue {}

  /** Sort it as without value. */
  public record NullValue() implements MissingValue {}

  /** Sort it as if it had this value. */
  public record ValueData(Octets octets) implements MissingValue {}
}
