package org.tongjie.app.demo.sample;

import java.util.List;
import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.catalog.marc.MarcRecord;

/**
 * One record of a library's file, and what is true of it.
 *
 * @param manifestation what it describes
 * @param barcodes of the pieces the library holds of it, unique within the library
 */
public record SampleRecord(
    SampleLibrary library,
    Manifestation manifestation,
    String callNumber,
    List<String> barcodes,
    Defect defect,
    MarcRecord marc) {

  public SampleRecord {
    barcodes = List.copyOf(barcodes);
  }

  SampleRecord with(Defect other, MarcRecord changed) {
    return new SampleRecord(library, manifestation, callNumber, barcodes, other, changed);
  }
}
