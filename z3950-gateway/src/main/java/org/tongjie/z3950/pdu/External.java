package org.tongjie.z3950.pdu;

import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;

/**
 * EXTERNAL (X.690 §8.18): a value with the identifier of its format.
 *
 * @param syntax what the value is: a record syntax, a diagnostic format and so on
 * @param indirectReference a presentation context, unused by peers of today
 * @param descriptor for people
 */
public record External(
    @Nullable Oid syntax,
    @Nullable Long indirectReference,
    @Nullable String descriptor,
    Content content) {
  /** The value, in one of three forms. */
  public sealed interface Content {}

  /** A value in ASN.1, one whole encoded element: OPAC, SUTRS and other structured records. */
  public record SingleType(Octets element) implements Content {}

  /** Octets of a format outside ASN.1: MARC and XML records. */
  public record OctetAligned(Octets octets) implements Content {}

  /** Bits: the first octet tells how many of the last octet are unused. */
  public record Arbitrary(Octets bits) implements Content {}

  /** A record of a format outside ASN.1, such as MARC or XML. */
  public static External octets(Oid syntax, Octets octets) {
    return new External(syntax, null, null, new OctetAligned(octets));
  }

  /** A value in ASN.1. */
  public static External single(Oid syntax, Octets element) {
    return new External(syntax, null, null, new SingleType(element));
  }
}
