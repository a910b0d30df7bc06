package org.tongjie.z3950.syntax;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.z3950.ber.Oid;

/**
 * In which form a client wants records.
 *
 * @param brief element set B: what tells one record from another, instead of all of it
 * @param schema of records in XML; without meaning elsewhere
 * @param encoding of MARC records; text in XML and SUTRS is Unicode
 */
public record RecordForm(
    RecordSyntax syntax, boolean brief, XmlSchema schema, MarcEncoding encoding) {
  private static final int ELEMENT_SET_NOT_VALID = 25;
  private static final int SYNTAX_NOT_SUPPORTED = 239;

  /** What came of reading a request for a form. */
  public sealed interface Asked {
    /** A form on offer. */
    record Known(RecordForm form) implements Asked {}

    /** A form not on offer, as a Bib-1 diagnostic for the whole answer. */
    record Refused(int condition, String addinfo) implements Asked {}
  }

  /** Records in XML, as SRU gives them. */
  public static RecordForm xml(XmlSchema schema) {
    return new RecordForm(RecordSyntax.XML, false, schema, MarcEncoding.UTF_8);
  }

  /**
   * Reads what a Search or Present request asks for.
   *
   * @param syntax the preferred record syntax; MARC 21 where a client has no preference
   * @param elementSet F, B, or with XML a schema's name too; F where a client names none
   * @param encoding of MARC records in this session
   */
  public static Asked ask(
      @Nullable Oid syntax, @Nullable String elementSet, MarcEncoding encoding) {
    Optional<RecordSyntax> known =
        syntax == null ? Optional.of(RecordSyntax.MARC21) : RecordSyntax.of(syntax);
    if (known.isEmpty()) {
      return new Asked.Refused(SYNTAX_NOT_SUPPORTED, String.valueOf(syntax));
    }
    String elements = elementSet == null || elementSet.isEmpty() ? "F" : elementSet;
    boolean brief = elements.equalsIgnoreCase("B");
    if (brief || elements.equalsIgnoreCase("F")) {
      return new Asked.Known(new RecordForm(known.get(), brief, XmlSchema.MARCXML, encoding));
    }
    Optional<XmlSchema> schema =
        known.get() == RecordSyntax.XML ? XmlSchema.of(elements) : Optional.empty();
    return schema
        .<Asked>map(
            found -> new Asked.Known(new RecordForm(RecordSyntax.XML, false, found, encoding)))
        .orElseGet(() -> new Asked.Refused(ELEMENT_SET_NOT_VALID, elements));
  }
}
