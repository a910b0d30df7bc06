package org.tongjie.z3950.pdu;

import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;

/**
 * One part of otherInfo (Z39.50-2003 §4.1, OtherInformation): where negotiation, search reports and
 * private extensions travel.
 *
 * @param category what the part is about, if said
 */
public record OtherInformation(@Nullable Category category, Content content) {
  /** The part itself. */
  public sealed interface Content {}

  /** Text. */
  public record Characters(String text) implements Content {}

  /** Octets. */
  public record Binary(Octets octets) implements Content {}

  /** A value of a registered format. */
  public record Externally(External external) implements Content {}

  /** An object identifier. */
  public record Identifier(Oid oid) implements Content {}

  /** Kind of information: a value of the type identified, or of none. */
  public record Category(@Nullable Oid type, long value) {}

  /** A value of a registered format, without category. */
  public static OtherInformation of(External external) {
    return new OtherInformation(null, new Externally(external));
  }
}
