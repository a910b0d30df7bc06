package org.tongjie.z3950.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** Behind the short name of a schema: element set B in it, which SRU has no other name for. */
  private static final String BRIEF = "-brief";

  private static final List<RecordForm> IN_XML =
      Arrays.stream(XmlSchema.values())
          .flatMap(schema -> Stream.of(xml(schema), xml(schema).inBrief()))
          .filter(form -> !form.brief() || form.schema().hasBrief())
          .toList();

  /** Forms in XML, those that an enquirer is told of. */
  public static List<RecordForm> inXml() {
    return IN_XML;
  }

  private RecordForm inBrief() {
    return new RecordForm(syntax, true, schema, encoding);
  }

  /** The form in XML with this name, a schema's or its URI or one of {@link #shortName}. */
  public static Optional<RecordForm> xml(String name) {
    for (RecordForm form : IN_XML) {
      if (form.shortName().equalsIgnoreCase(name)) {
        return Optional.of(form);
      }
    }
    return XmlSchema.of(name).map(RecordForm::xml);
  }

  /** By which a form in XML is asked for. */
  public String shortName() {
    return schema.shortName() + (brief ? BRIEF : "");
  }

  /** Records in XML, as SRU gives them. */
  public static RecordForm xml(XmlSchema schema) {
    return new RecordForm(RecordSyntax.XML, false, schema, MarcEncoding.UTF_8);
  }

  /**
   * Reads what a Search or Present request asks for.
   *
   * @param syntax the preferred record syntax; MARC 21 where a client has no preference
   * @param elementSet F, B, or with XML the name of a form in it too; F where a client names none
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
    Optional<RecordForm> named = known.get() == RecordSyntax.XML ? xml(elements) : Optional.empty();
    return named
        .<Asked>map(Asked.Known::new)
        .orElseGet(() -> new Asked.Refused(ELEMENT_SET_NOT_VALID, elements));
  }
}
