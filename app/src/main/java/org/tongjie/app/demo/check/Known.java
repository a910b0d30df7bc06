package org.tongjie.app.demo.check;

import java.util.List;
import java.util.function.Predicate;
import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.app.demo.sample.Defect;
import org.tongjie.app.demo.sample.GroundTruth;
import org.tongjie.app.demo.sample.Sample;
import org.tongjie.app.demo.sample.SampleLibrary;
import org.tongjie.app.demo.sample.SampleRecord;

/** The sample as the questions need it: well-known books, and what is true of them. */
final class Known {
  private final Sample sample;
  private final GroundTruth truth;

  Known(Sample sample) {
    this.sample = sample;
    this.truth = new GroundTruth(sample);
  }

  GroundTruth truth() {
    return truth;
  }

  /** The sound records of one manifestation of this title and year. */
  List<SampleRecord> book(String title, String part, int year) {
    List<SampleRecord> records =
        sample.records().stream()
            .filter(record -> record.defect() == Defect.NONE)
            .filter(record -> is(record.manifestation(), title, part, year))
            .toList();
    if (records.isEmpty()) {
      throw new IllegalStateException("no library of the sample has " + title + " of " + year);
    }
    return records;
  }

  private static boolean is(Manifestation manifestation, String title, String part, int year) {
    return manifestation.wording().title().equals(title)
        && manifestation.wording().part().equals(part)
        && manifestation.wording().volumes() == 1
        && manifestation.imprint().year() == year;
  }

  SampleRecord heldBy(SampleLibrary library, List<SampleRecord> records) {
    return records.stream()
        .filter(record -> record.library() == library)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(library + " has none of " + records));
  }

  /** How many clusters have a record that meets this. */
  long clusters(Predicate<SampleRecord> condition) {
    return sample.records().stream()
        .filter(record -> record.defect().loaded())
        .filter(condition)
        .map(record -> record.manifestation().key())
        .distinct()
        .count();
  }
}
