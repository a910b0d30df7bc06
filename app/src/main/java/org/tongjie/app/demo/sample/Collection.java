package org.tongjie.app.demo.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/** What one library holds, cataloged in its way and with its faults. */
final class Collection {
  /** Every third description of the reading room leaves out the ISBN. */
  private static final int WITHOUT_ISBN = 3;

  private final SampleLibrary library;
  private final Cataloging cataloging;
  private final Acquisition acquisition;
  private final Processing processing;

  Collection(SampleLibrary library, Cataloging cataloging, Acquisition acquisition) {
    this.library = library;
    this.cataloging = cataloging;
    this.acquisition = acquisition;
    this.processing = new Processing(library);
  }

  List<SampleRecord> catalog(List<Manifestation> all) {
    List<SampleRecord> records = new ArrayList<>();
    for (Manifestation manifestation : all) {
      if (acquisition.holds(library, manifestation)) {
        add(manifestation, records);
      }
    }
    return records;
  }

  private void add(Manifestation manifestation, List<SampleRecord> records) {
    SplittableRandom chance = acquisition.chance(library, manifestation).split();
    Copies copies = processing.process(manifestation, chance);
    MarcRecord marc = cataloging.describe(manifestation, copies);
    if (leavesOutIsbn(manifestation, records.size())) {
      marc = without("010", marc);
    }
    SampleRecord record =
        new SampleRecord(
            library, manifestation, copies.callNumber(), copies.barcodes(), Defect.NONE, marc);
    Defect defect = Faults.at(library, records.size());
    if (defect == Defect.CONTROL_NUMBER_REPEATED) {
      records.add(record.with(defect, without("606", marc)));
      records.add(record);
    } else {
      records.add(record.with(defect, Faults.apply(defect, marc)));
    }
  }

  /** Where even the author is unknown, the ISBN is all that a sparse record has to tell. */
  private boolean leavesOutIsbn(Manifestation manifestation, int position) {
    return library == SampleLibrary.READING_ROOM
        && position % WITHOUT_ISBN == 1
        && manifestation.creator().isPresent();
  }

  private static MarcRecord without(String tag, MarcRecord record) {
    List<MarcField> fields =
        record.fields().stream().filter(field -> !field.tag().equals(tag)).toList();
    return new MarcRecord(record.leader(), fields);
  }
}
