package org.tongjie.app.demo.sample;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.marc.MarcField.Subfield;

/** Holdings in the fields that each of the CNMARC libraries uses for them. */
final class HoldingFields {
  private HoldingFields() {}

  static void append(MarcBuilder record, SampleLibrary library, Copies copies) {
    String owner = library.symbol().value();
    String bookNumber = Integer.toString(copies.bookNumber());
    switch (library) {
      case CITY -> eachCopy(record, owner, copies);
      case QINGLAN -> record.data("905  ", callNumberAndBarcodes(owner, copies));
      case BAIDU -> {
        record.data(
            "905  ",
            "a",
            owner,
            "d",
            copies.classNumber(),
            "e",
            bookNumber,
            "f",
            Integer.toString(copies.barcodes().size()));
        record.data("906  ", barcodes('h', copies));
      }
      case PRIMARY -> {
        record.data("905  ", "a", owner, "d", copies.classNumber(), "e", bookNumber);
        record.data("960  ", barcodes('l', copies));
      }
      case READING_ROOM ->
          copies.barcodes().forEach(barcode -> record.data("905  ", "a", owner, "b", barcode));
      case MIDDLE -> throw new IllegalArgumentException("catalogs in MARC 21");
    }
  }

  /** A 905 for every copy: $a library, $b barcode, $c location, $d class, $e book number. */
  static void eachCopy(MarcBuilder record, String owner, Copies copies) {
    for (String barcode : copies.barcodes()) {
      record.data(
          "905  ",
          "a",
          owner,
          "b",
          barcode,
          "c",
          copies.location(),
          "d",
          copies.classNumber(),
          "e",
          Integer.toString(copies.bookNumber()));
    }
  }

  /** 905 with the whole call number in $f and every barcode in a $b of its own. */
  private static List<Subfield> callNumberAndBarcodes(String owner, Copies copies) {
    List<Subfield> subfields = new ArrayList<>();
    subfields.add(new Subfield('a', owner));
    subfields.addAll(barcodes('b', copies));
    subfields.add(new Subfield('f', copies.callNumber()));
    return subfields;
  }

  private static List<Subfield> barcodes(char code, Copies copies) {
    return copies.barcodes().stream().map(barcode -> new Subfield(code, barcode)).toList();
  }
}
