package org.tongjie.z3950.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.partner.Partner;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.ElementSetNames;
import org.tongjie.z3950.pdu.RecordComposition;
import org.tongjie.z3950.pdu.RecordComposition.ElementSpec;
import org.tongjie.z3950.pdu.RecordComposition.Schema;
import org.tongjie.z3950.rpn.Bib1;
import org.tongjie.z3950.syntax.RecordForm;
import org.tongjie.z3950.syntax.RecordSyntax;

/** In which form a request wants its records (Z39.50-2003 §3.6). */
final class Wanted {
  private final Partner partner;
  private final MarcEncoding encoding;

  Wanted(Partner partner, MarcEncoding encoding) {
    this.partner = partner;
    this.encoding = encoding;
  }

  /** The form that element set names ask for. */
  RecordForm form(@Nullable Oid syntax, @Nullable ElementSetNames names, String database)
      throws Refusal {
    return ask(syntax, name(names, database));
  }

  /** The form that a Present request asks for. */
  RecordForm form(@Nullable Oid syntax, @Nullable RecordComposition composition, String database)
      throws Refusal {
    return switch (composition) {
      case null -> ask(syntax, null);
      case RecordComposition.Simple(ElementSetNames names) -> form(syntax, names, database);
      case RecordComposition.Complex complex -> complex(syntax, complex);
    };
  }

  private RecordForm complex(@Nullable Oid syntax, RecordComposition.Complex complex)
      throws Refusal {
    if (!complex.byDatabase().isEmpty()) {
      throw new Refusal(Bib1.COMP_SPEC, "of single databases");
    }
    Oid listed = listed(complex.recordSyntaxes()).orElse(syntax);
    RecordComposition.Specification generic = complex.generic();
    if (generic == null) {
      return ask(listed, null);
    }
    return switch (generic.schema()) {
      case null -> ask(listed, elements(generic.elements()));
      case Schema schema -> ask(RecordSyntax.XML.oid(), name(schema));
    };
  }

  private static Optional<Oid> listed(List<Oid> syntaxes) {
    return syntaxes.stream()
        .filter(oid -> RecordSyntax.of(oid).isPresent())
        .findFirst()
        .or(() -> syntaxes.stream().findFirst());
  }

  private static String name(Schema schema) throws Refusal {
    return switch (schema) {
      case RecordComposition.SchemaUri(String uri) -> uri;
      case RecordComposition.SchemaOid(Oid oid) ->
          throw new Refusal(Bib1.UNKNOWN_SCHEMA, oid.dotted());
    };
  }

  private static @Nullable String elements(@Nullable ElementSpec elements) throws Refusal {
    return switch (elements) {
      case null -> null;
      case RecordComposition.ElementSetName(String name) -> name;
      case RecordComposition.ElementsExternally _ ->
          throw new Refusal(Bib1.COMP_SPEC, "elements by a format of their own");
    };
  }

  private static @Nullable String name(@Nullable ElementSetNames names, String database) {
    return switch (names) {
      case null -> null;
      case ElementSetNames.Generic(String name) -> name;
      case ElementSetNames.ByDatabase(var list) ->
          list.stream()
              .filter(one -> one.database().equalsIgnoreCase(database))
              .map(ElementSetNames.DatabaseElements::name)
              .findFirst()
              .orElse(null);
    };
  }

  private RecordForm ask(@Nullable Oid syntax, @Nullable String elements) throws Refusal {
    Oid asked = syntax == null ? partner.form().syntax().oid() : syntax;
    return switch (RecordForm.ask(asked, elements, encoding)) {
      case RecordForm.Asked.Known(RecordForm form) -> form;
      case RecordForm.Asked.Refused(int condition, String addinfo) ->
          throw new Refusal(Diagnostic.bib1(condition, addinfo));
    };
  }
}
