package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * ElementSetNames ::= CHOICE { [0] genericElementSetName, [1] IMPLICIT SEQUENCE OF SEQUENCE { [105]
 * dbName, [103] esn } }.
 */
final class ElementSetNamesCodec {
  /** The tag of an element set name. */
  static final int ELEMENT_SET_NAME = 103;

  private ElementSetNamesCodec() {}

  static ElementSetNames read(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case 0 -> new ElementSetNames.Generic(in.text());
      case 1 -> new ElementSetNames.ByDatabase(in.list(ElementSetNamesCodec::readForDatabase));
      default -> throw in.unexpected("element set names");
    };
  }

  private static ElementSetNames.DatabaseElements readForDatabase(BerReader in)
      throws ProtocolException {
    String database = null;
    String name = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case SearchCodec.DATABASE_NAME -> database = in.text();
        case ELEMENT_SET_NAME -> name = in.text();
        default -> in.skip();
      }
    }
    in.leave();
    return new ElementSetNames.DatabaseElements(
        in.present(database, "dbName"), in.present(name, "esn"));
  }

  static void write(BerWriter out, ElementSetNames names) {
    switch (names) {
      case ElementSetNames.Generic(String name) -> out.text(0, name);
      case ElementSetNames.ByDatabase(List<ElementSetNames.DatabaseElements> list) ->
          out.list(1, list, ElementSetNamesCodec::writeForDatabase);
    }
  }

  private static void writeForDatabase(BerWriter out, ElementSetNames.DatabaseElements names) {
    int mark = out.mark();
    out.text(ELEMENT_SET_NAME, names.name());
    out.text(SearchCodec.DATABASE_NAME, names.database());
    out.constructed(Tag.SEQUENCE, mark);
  }
}
