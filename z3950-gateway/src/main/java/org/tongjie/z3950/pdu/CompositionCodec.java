package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * CompSpec ::= SEQUENCE { [1] selectAlternativeSyntax, [2] IMPLICIT Specification OPTIONAL, [3]
 * IMPLICIT SEQUENCE OF SEQUENCE { [1] DatabaseName, [2] IMPLICIT Specification } OPTIONAL, [4]
 * IMPLICIT SEQUENCE OF OBJECT IDENTIFIER OPTIONAL }.
 */
final class CompositionCodec {
  private CompositionCodec() {}

  static RecordComposition.Complex read(BerReader in) throws ProtocolException {
    Boolean alternativeSyntax = null;
    RecordComposition.Specification generic = null;
    List<RecordComposition.DatabaseSpecification> byDatabase = List.of();
    List<Oid> recordSyntaxes = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> alternativeSyntax = in.bool();
        case 2 -> generic = readSpecification(in);
        case 3 -> byDatabase = in.list(CompositionCodec::readForDatabase);
        case 4 -> recordSyntaxes = in.list(BerReader::oid);
        default -> in.skip();
      }
    }
    in.leave();
    return new RecordComposition.Complex(
        in.present(alternativeSyntax, "selectAlternativeSyntax"),
        generic,
        byDatabase,
        recordSyntaxes);
  }

  private static RecordComposition.DatabaseSpecification readForDatabase(BerReader in)
      throws ProtocolException {
    String database = null;
    RecordComposition.Specification specification = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> database = in.explicit(SearchCodec::readDatabaseName);
        case 2 -> specification = readSpecification(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new RecordComposition.DatabaseSpecification(
        in.present(database, "db"), in.present(specification, "spec"));
  }

  /**
   * Specification ::= SEQUENCE { CHOICE { [1] oid, [300] uri } OPTIONAL, [2] CHOICE { [1]
   * elementSetName, [2] IMPLICIT EXTERNAL } OPTIONAL }.
   */
  static RecordComposition.Specification readSpecification(BerReader in) throws ProtocolException {
    RecordComposition.Schema schema = null;
    RecordComposition.ElementSpec elements = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> schema = new RecordComposition.SchemaOid(in.oid());
        case 300 -> schema = new RecordComposition.SchemaUri(in.text());
        case 2 -> elements = in.explicit(CompositionCodec::readElementSpec);
        default -> in.skip();
      }
    }
    in.leave();
    return new RecordComposition.Specification(schema, elements);
  }

  private static RecordComposition.ElementSpec readElementSpec(BerReader in)
      throws ProtocolException {
    return switch (in.tag()) {
      case 1 -> new RecordComposition.ElementSetName(in.text());
      case 2 -> new RecordComposition.ElementsExternally(ExternalCodec.readImplicit(in));
      default -> throw in.unexpected("an element specification");
    };
  }

  static void write(BerWriter out, int tag, RecordComposition.Complex complex) {
    int mark = out.mark();
    if (!complex.recordSyntaxes().isEmpty()) {
      out.list(4, complex.recordSyntaxes(), CompositionCodec::writeOid);
    }
    if (!complex.byDatabase().isEmpty()) {
      out.list(3, complex.byDatabase(), CompositionCodec::writeForDatabase);
    }
    RecordComposition.Specification generic = complex.generic();
    if (generic != null) {
      writeSpecification(out, 2, generic);
    }
    out.bool(1, complex.alternativeSyntax());
    out.constructed(tag, mark);
  }

  static void writeOid(BerWriter out, Oid oid) {
    out.oid(Tag.OBJECT_IDENTIFIER, oid);
  }

  private static void writeForDatabase(
      BerWriter out, RecordComposition.DatabaseSpecification named) {
    int mark = out.mark();
    writeSpecification(out, 2, named.specification());
    out.explicit(1, named.database(), SearchCodec::writeDatabaseName);
    out.constructed(Tag.SEQUENCE, mark);
  }

  static void writeSpecification(
      BerWriter out, int tag, RecordComposition.Specification specification) {
    int mark = out.mark();
    out.explicit(2, specification.elements(), CompositionCodec::writeElementSpec);
    switch (specification.schema()) {
      case null -> {}
      case RecordComposition.SchemaOid(Oid oid) -> out.oid(1, oid);
      case RecordComposition.SchemaUri(String uri) -> out.text(300, uri);
    }
    out.constructed(tag, mark);
  }

  private static void writeElementSpec(BerWriter out, RecordComposition.ElementSpec elements) {
    switch (elements) {
      case RecordComposition.ElementSetName(String name) -> out.text(1, name);
      case RecordComposition.ElementsExternally(External external) ->
          ExternalCodec.writeImplicit(out, 2, external);
    }
  }
}
