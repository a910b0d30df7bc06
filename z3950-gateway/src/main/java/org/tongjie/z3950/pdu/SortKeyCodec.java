package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * SortKeySpec ::= SEQUENCE { SortElement, [1] sortRelation, [2] caseSensitivity, [3] CHOICE { [1]
 * abort, [2] null, [3] missingValueData } OPTIONAL }; SortElement ::= CHOICE { [1] SortKey, [2]
 * IMPLICIT SEQUENCE OF SEQUENCE { [105] databaseName, SortKey } }. The sort element and what
 * follows share tags, so its place tells it.
 */
final class SortKeyCodec {
  private SortKeyCodec() {}

  static SortKeySpec read(BerReader in) throws ProtocolException {
    Integer relation = null;
    Integer caseSensitivity = null;
    SortKeySpec.MissingValue missingValue = null;
    in.enter();
    in.require("a sort element");
    SortKeySpec.SortElement element = readElement(in);
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> relation = in.code();
        case 2 -> caseSensitivity = in.code();
        case 3 -> missingValue = in.explicit(SortKeyCodec::readMissingValue);
        default -> in.skip();
      }
    }
    in.leave();
    return new SortKeySpec(
        element,
        in.present(relation, "sortRelation"),
        in.present(caseSensitivity, "caseSensitivity"),
        missingValue);
  }

  private static SortKeySpec.SortElement readElement(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case 1 -> new SortKeySpec.Generic(in.explicit(SortKeyCodec::readKey));
      case 2 -> new SortKeySpec.ByDatabase(in.list(SortKeyCodec::readForDatabase));
      default -> throw in.unexpected("a sort element");
    };
  }

  private static SortKeySpec.DatabaseKey readForDatabase(BerReader in) throws ProtocolException {
    in.enter();
    in.require("a database name");
    String database = SearchCodec.readDatabaseName(in);
    in.require("a sort key");
    SortKeySpec.SortKey key = readKey(in);
    in.leave();
    return new SortKeySpec.DatabaseKey(database, key);
  }

  /**
   * SortKey ::= CHOICE { [0] sortfield, [1] IMPLICIT Specification, [2] IMPLICIT SEQUENCE {
   * AttributeSetId, [44] AttributeList } }.
   */
  private static SortKeySpec.SortKey readKey(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case 0 -> new SortKeySpec.SortField(in.text());
      case 1 -> new SortKeySpec.SortElementSpec(CompositionCodec.readSpecification(in));
      case 2 -> readAttributes(in);
      default -> throw in.unexpected("a sort key");
    };
  }

  private static SortKeySpec.SortKey readAttributes(BerReader in) throws ProtocolException {
    Oid set = null;
    List<Attribute> attributes = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case Tag.OBJECT_IDENTIFIER -> set = in.oid();
        case AttributeCodec.LIST -> attributes = AttributeCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new SortKeySpec.SortAttributes(in.present(set, "id"), in.present(attributes, "list"));
  }

  private static SortKeySpec.MissingValue readMissingValue(BerReader in) throws ProtocolException {
    int tag = in.tag();
    switch (tag) {
      case 1, 2 -> in.skip();
      case 3 -> {
        return new SortKeySpec.ValueData(in.octets());
      }
      default -> throw in.unexpected("an action for missing values");
    }
    return tag == 1 ? new SortKeySpec.Abort() : new SortKeySpec.NullValue();
  }

  static void write(BerWriter out, SortKeySpec key) {
    int mark = out.mark();
    out.explicit(3, key.missingValue(), SortKeyCodec::writeMissingValue);
    out.integer(2, key.caseSensitivity());
    out.integer(1, key.relation());
    switch (key.element()) {
      case SortKeySpec.Generic(SortKeySpec.SortKey generic) ->
          out.explicit(1, generic, SortKeyCodec::writeKey);
      case SortKeySpec.ByDatabase(List<SortKeySpec.DatabaseKey> keys) ->
          out.list(2, keys, SortKeyCodec::writeForDatabase);
    }
    out.constructed(Tag.SEQUENCE, mark);
  }

  private static void writeForDatabase(BerWriter out, SortKeySpec.DatabaseKey key) {
    int mark = out.mark();
    writeKey(out, key.key());
    out.text(SearchCodec.DATABASE_NAME, key.database());
    out.constructed(Tag.SEQUENCE, mark);
  }

  private static void writeKey(BerWriter out, SortKeySpec.SortKey key) {
    switch (key) {
      case SortKeySpec.SortField(String name) -> out.text(0, name);
      case SortKeySpec.SortElementSpec(RecordComposition.Specification specification) ->
          CompositionCodec.writeSpecification(out, 1, specification);
      case SortKeySpec.SortAttributes(Oid set, List<Attribute> attributes) -> {
        int mark = out.mark();
        AttributeCodec.writeList(out, attributes);
        out.oid(Tag.OBJECT_IDENTIFIER, set);
        out.constructed(2, mark);
      }
    }
  }

  private static void writeMissingValue(BerWriter out, SortKeySpec.MissingValue value) {
    switch (value) {
      case SortKeySpec.Abort() -> out.nul(1);
      case SortKeySpec.NullValue() -> out.nul(2);
      case SortKeySpec.ValueData(Octets octets) -> out.octets(3, octets);
    }
  }
}
