package org.tongjie.z3950.syntax;

import java.util.Arrays;
import java.util.Optional;
import org.tongjie.z3950.ber.Oid;

/** The record syntaxes on offer (Z39.50-2003 appendix REC). */
public enum RecordSyntax {
  MARC21("1.2.840.10003.5.10"),
  /** UNIMARC, and CNMARC where a library contributed that. */
  UNIMARC("1.2.840.10003.5.1"),
  SUTRS("1.2.840.10003.5.101"),
  OPAC("1.2.840.10003.5.102"),
  XML("1.2.840.10003.5.109.10");

  @SuppressWarnings("ImmutableEnumChecker") // Oid is a record of one string
  private final Oid oid;

  RecordSyntax(String oid) {
    this.oid = new Oid(oid);
  }

  public Oid oid() {
    return oid;
  }

  /** The syntax with this identifier, or empty when it is not on offer. */
  public static Optional<RecordSyntax> of(Oid oid) {
    return Arrays.stream(values()).filter(syntax -> syntax.oid.equals(oid)).findFirst();
  }
}
