package org.tongjie.z3950.target;

import java.util.Optional;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;

/**
 * The form in which a target's records are asked for and read.
 *
 * @param dialect the family of tags, where a record's own tags do not tell
 * @param encoding that of the characters, where a record's own octets do not tell; records prove or
 *     disprove it, so it is the first guess and no more
 * @param elements element set name (Z39.50) or record schema (SRU); empty for the target's choice
 * @param holdings how the target writes its copies, where not as most that use its dialect
 */
public record RecordForm(
    Syntax syntax,
    MarcDialect dialect,
    MarcEncoding encoding,
    String elements,
    Optional<HoldingsProfile> holdings) {

  /** With copies as most write them. */
  public RecordForm(Syntax syntax, MarcDialect dialect, MarcEncoding encoding, String elements) {
    this(syntax, dialect, encoding, elements, Optional.empty());
  }

  /** How copies are read in records of a dialect. */
  public HoldingsProfile holdings(MarcDialect of) {
    return holdings.orElseGet(() -> HoldingsProfile.usual(of));
  }

  /** Record syntaxes that hold a bibliographic record we can read. */
  public enum Syntax {
    MARC21("1.2.840.10003.5.10"),
    UNIMARC("1.2.840.10003.5.1"),
    /** MARCXML. */
    XML("1.2.840.10003.5.109.10"),
    /** A MARC record with its holdings and their circulation. */
    OPAC("1.2.840.10003.5.102");

    private final String oid;

    Syntax(String oid) {
      this.oid = oid;
    }

    /** The object identifier (Z39.50-2003 Appendix REC). */
    public String oid() {
      return oid;
    }
  }
}
