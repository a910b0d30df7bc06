package org.tongjie.z3950.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.z3950.pdu.OpacRecord;

/** Holdings of OPAC records in the terms of MARC 21 852. */
final class OpacHoldings {
  private OpacHoldings() {}

  static MarcField.Data field852(OpacRecord.HoldingsAndCirc holding) {
    List<MarcField.Subfield> subfields = new ArrayList<>();
    add(subfields, 'a', holding.location().nucCode());
    add(subfields, 'b', holding.location().localLocation());
    add(subfields, 'c', holding.location().shelvingLocation());
    add(subfields, 'j', holding.callNumber());
    List<OpacRecord.Circulation> circulation = holding.circulation();
    if (circulation != null) {
      circulation.forEach(item -> add(subfields, 'p', item.itemId()));
    }
    add(subfields, 't', holding.location().copyNumber());
    add(subfields, 'z', holding.notes().publicNote());
    return new MarcField.Data("852", ' ', ' ', subfields);
  }

  private static void add(List<MarcField.Subfield> subfields, char code, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      subfields.add(new MarcField.Subfield(code, value.strip()));
    }
  }
}
