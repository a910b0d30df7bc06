package org.tongjie.z3950.pdu;

import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * A record with the name of its database (Z39.50-2003 §4.1, NamePlusRecord).
 *
 * @param database null when it is the same as that of the record before
 */
public record NamePlusRecord(@Nullable String database, Content content) {
  /** A record or what stands for it. */
  public sealed interface Content {}

  /** A record. */
  public record Retrieval(External record) implements Content {}

  /** Why this record cannot be given. */
  public record Surrogate(Diagnostic diagnostic) implements Content {}

  /**
   * A part of a record under level 2 segmentation, which is never negotiated here.
   *
   * @param part 3 starting, 4 intermediate, 5 final
   * @param fragment the whole encoded element
   */
  public record Fragment(int part, Octets fragment) implements Content {}

  /** A record. */
  public static NamePlusRecord of(@Nullable String database, External record) {
    return new NamePlusRecord(database, new Retrieval(record));
  }

  /** A diagnostic in place of a record. */
  public static NamePlusRecord of(@Nullable String database, Diagnostic diagnostic) {
    return new NamePlusRecord(database, new Surrogate(diagnostic));
  }
}
