package org.tongjie.catalog.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.dialect.HoldingsProfile.Meaning;
import org.tongjie.catalog.marc.MarcField;

/**
 * Holdings while local fields are read. Systems spread one holding over several fields (call number
 * in 905, barcodes in 908): a field with barcodes but no call number takes the one of the field
 * that has no barcodes.
 */
final class HoldingsDraft {
  private static final int MAX_ITEMS = 10_000;

  private final List<Part> parts = new ArrayList<>(2);

  /** What one field said. */
  private static final class Part {
    String owner = "";
    String location = "";
    String call = "";
    String classNumber = "";
    String book = "";
    String suffix = "";
    String price = "";
    String volume = "";
    String statement = "";
    final List<String> barcodes = new ArrayList<>(1);

    String callNumber() {
      String base = call;
      if (base.isEmpty() || (isCount(base) && !classNumber.isEmpty())) {
        base = book.isEmpty() ? classNumber : classNumber + "/" + book;
      }
      return suffix.isEmpty() || base.isEmpty() ? base : base + " " + suffix;
    }

    /** Some systems count copies where others write the call number. */
    private static boolean isCount(String text) {
      return ValueKind.of(text) == ValueKind.COUNT;
    }

    boolean isEmpty() {
      return barcodes.isEmpty() && statement.isEmpty() && callNumber().isEmpty();
    }
  }

  void field(MarcField.Data field, Map<Character, Meaning> codes) {
    Part part = new Part();
    for (MarcField.Subfield subfield : field.subfields()) {
      Meaning meaning = codes.get(subfield.code());
      String value = subfield.value().strip();
      if (meaning != null && !value.isEmpty()) {
        put(part, meaning, value);
      }
    }
    if (!part.isEmpty() && parts.size() < MAX_ITEMS) {
      parts.add(part);
    }
  }

  private static void put(Part part, Meaning meaning, String value) {
    switch (meaning) {
      case OWNER -> part.owner = part.owner.isEmpty() ? value : part.owner;
      case LOCATION ->
          part.location = part.location.isEmpty() ? value : part.location + " " + value;
      case CALL -> part.call = part.call.isEmpty() ? value : part.call;
      case CLASS -> part.classNumber = part.classNumber.isEmpty() ? value : part.classNumber;
      case BOOK -> part.book = part.book.isEmpty() ? value : part.book;
      case SUFFIX -> part.suffix = part.suffix.isEmpty() ? value : part.suffix + " " + value;
      case BARCODE -> {
        if (!part.barcodes.contains(value) && part.barcodes.size() < MAX_ITEMS) {
          part.barcodes.add(value);
        }
      }
      case PRICE -> part.price = part.price.isEmpty() ? value : part.price;
      case VOLUME -> part.volume = part.volume.isEmpty() ? value : part.volume;
      case STATEMENT -> part.statement = part.statement.isEmpty() ? value : part.statement;
    }
  }

  List<Holding> finish() {
    if (parts.isEmpty()) {
      return List.of();
    }
    Part shared = shared();
    List<Holding> holdings = new ArrayList<>(parts.size());
    for (Part part : parts) {
      if (part != shared) {
        holdings.add(holding(part, shared));
      }
    }
    return holdings;
  }

  /** The one field with a call number and no barcode, where others have barcodes alone. */
  private Part shared() {
    Part callOnly = NOTHING;
    boolean barcodeOnly = false;
    for (Part part : parts) {
      if (part.barcodes.isEmpty() && !part.callNumber().isEmpty() && part.statement.isEmpty()) {
        if (callOnly != NOTHING) {
          return NOTHING;
        }
        callOnly = part;
      }
      barcodeOnly |= !part.barcodes.isEmpty();
    }
    return barcodeOnly ? callOnly : NOTHING;
  }

  private static final Part NOTHING = new Part();

  private static Holding holding(Part part, Part shared) {
    List<Holding.Item> items = new ArrayList<>(part.barcodes.size());
    for (String barcode : part.barcodes) {
      items.add(new Holding.Item(barcode, part.volume, part.price));
    }
    String call = part.callNumber();
    return new Holding(
        part.owner.isEmpty() ? shared.owner : part.owner,
        part.location.isEmpty() ? shared.location : part.location,
        call.isEmpty() ? shared.callNumber() : call,
        part.statement,
        items);
  }
}
