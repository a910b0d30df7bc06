package org.tongjie.catalog.cluster;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.cluster.MergedHoldings.Held;
import org.tongjie.catalog.marc.MarcField;

/**
 * Holdings as fields: 852 and 866 in MARC 21 (Format for Holdings Data), 905 in CNMARC and UNIMARC.
 */
final class HoldingFields {
  /** Barcodes of one 905: a field may have 9,999 octets. */
  private static final int BARCODES_A_FIELD = 100;

  private final List<MarcField> fields = new ArrayList<>();

  private HoldingFields() {}

  static List<MarcField> marc21(List<Held> holdings) {
    HoldingFields writing = new HoldingFields();
    holdings.forEach(writing::locations);
    holdings.forEach(writing::statements);
    return writing.fields;
  }

  static List<MarcField> unimarc(List<Held> holdings) {
    HoldingFields writing = new HoldingFields();
    holdings.forEach(writing::local);
    return writing.fields;
  }

  /** One 852 a piece: its $p may not repeat. A library that names nothing still holds it. */
  private void locations(Held held) {
    if (held.holdings().isEmpty()) {
      fields.add(field("852", ' ', held.library().value()).done());
    }
    for (Holding holding : held.holdings()) {
      if (holding.items().isEmpty()) {
        fields.add(place(held, holding).done());
      }
      for (Holding.Item item : holding.items()) {
        fields.add(place(held, holding).with('p', item.barcode()).with('3', item.volume()).done());
      }
    }
  }

  private static Draft place(Held held, Holding holding) {
    return field("852", '8', held.library().value())
        .with('b', holding.owner())
        .with('c', holding.location())
        .with('h', holding.callNumber());
  }

  private void statements(Held held) {
    for (Holding holding : held.holdings()) {
      if (!holding.statement().isEmpty()) {
        fields.add(
            new Draft("866", ' ', '0')
                .with('a', holding.statement())
                .with('5', held.library().value())
                .done());
      }
    }
  }

  private void local(Held held) {
    if (held.holdings().isEmpty()) {
      fields.add(field("905", ' ', held.library().value()).done());
    }
    for (Holding holding : held.holdings()) {
      int next = 0;
      do {
        Draft field = field("905", ' ', held.library().value());
        int end = Math.min(holding.items().size(), next + BARCODES_A_FIELD);
        holding.items().subList(next, end).forEach(item -> field.with('b', item.barcode()));
        next = end;
        fields.add(
            field
                .with('c', holding.location().isEmpty() ? holding.owner() : holding.location())
                .with('f', holding.callNumber())
                .with('v', holding.statement())
                .done());
      } while (next < holding.items().size());
    }
  }

  private static Draft field(String tag, char ind1, String library) {
    return new Draft(tag, ind1, ' ').with('a', library);
  }

  /** A field in the making; empty values are left out. */
  private static final class Draft {
    private final String tag;
    private final char ind1;
    private final char ind2;
    private final List<MarcField.Subfield> subfields = new ArrayList<>(6);

    Draft(String tag, char ind1, char ind2) {
      this.tag = tag;
      this.ind1 = ind1;
      this.ind2 = ind2;
    }

    Draft with(char code, String value) {
      if (!value.isBlank()) {
        subfields.add(new MarcField.Subfield(code, value));
      }
      return this;
    }

    MarcField.Data done() {
      return new MarcField.Data(tag, ind1, ind2, subfields);
    }
  }
}
