package org.tongjie.catalog.marc;

import org.tongjie.catalog.bib.Holding;

/** Holdings as fields: 852 and 866 in MARC 21, 905 in CNMARC and UNIMARC. */
final class HoldingFields {
  private HoldingFields() {}

  /** One 852 a piece: its $p may not repeat. */
  static void marc21(MarcConversion.LibraryHolding held, FieldList fields) {
    Holding holding = held.holding();
    if (holding.items().isEmpty()) {
      fields.data("852", "8 ", place(held));
    }
    for (Holding.Item item : holding.items()) {
      fields.data("852", "8 ", place(held).with('p', item.barcode()).with('3', item.volume()));
    }
    fields.data("866", " 0", FieldList.subfields('a', holding.statement()));
  }

  private static FieldList.Subfields place(MarcConversion.LibraryHolding held) {
    Holding holding = held.holding();
    return FieldList.subfields('a', held.library().value())
        .with('b', holding.owner())
        .with('c', holding.location())
        .with('h', holding.callNumber());
  }

  static void unimarc(MarcConversion.LibraryHolding held, FieldList fields) {
    Holding holding = held.holding();
    FieldList.Subfields subfields = FieldList.subfields('a', held.library().value());
    for (Holding.Item item : holding.items()) {
      subfields.with('b', item.barcode());
    }
    subfields
        .with('c', holding.location().isEmpty() ? holding.owner() : holding.location())
        .with('f', holding.callNumber())
        .with('v', holding.statement());
    fields.data("905", "  ", subfields);
  }
}
