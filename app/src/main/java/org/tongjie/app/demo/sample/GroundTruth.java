package org.tongjie.app.demo.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tongjie.catalog.directory.AgencySymbol;

/** What must come of the sample: known because its records were made, not found. */
public final class GroundTruth {
  private final List<SampleRecord> records;

  public GroundTruth(Sample sample) {
    this.records = sample.records();
  }

  /** A piece with its barcode, which is unique within its library only. */
  public record Piece(AgencySymbol library, String barcode) {}

  /** The pieces of each manifestation that some record describes: one cluster each. */
  public Map<String, Set<Piece>> clusters() {
    Map<String, Set<Piece>> clusters = new TreeMap<>();
    for (SampleRecord record : records) {
      if (record.defect().loaded()) {
        Set<Piece> pieces =
            clusters.computeIfAbsent(record.manifestation().key(), _ -> new HashSet<>());
        for (String barcode : record.barcodes()) {
          pieces.add(new Piece(record.library().symbol(), barcode));
        }
      }
    }
    return clusters;
  }

  /** How many records a load of the library's file reads. */
  public long read(SampleLibrary library) {
    return records.stream().filter(record -> record.library() == library).count();
  }

  /** How many records of the library have this defect. */
  public long count(SampleLibrary library, Defect defect) {
    return records.stream()
        .filter(record -> record.library() == library && record.defect() == defect)
        .count();
  }

  /** How many records of the library are loaded. */
  public long loaded(SampleLibrary library) {
    return records.stream()
        .filter(record -> record.library() == library && record.defect().loaded())
        .count();
  }

  /** How many records of the library are broken beyond use. */
  public long setAside(SampleLibrary library) {
    return setAsideByCode(library).values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many of them are put in quarantine under each code. */
  public Map<String, Long> setAsideByCode(SampleLibrary library) {
    return records.stream()
        .filter(record -> record.library() == library && !record.defect().code().isEmpty())
        .collect(Collectors.groupingBy(record -> record.defect().code(), Collectors.counting()));
  }

  /** How many clusters hold something of the library. */
  public long clustersOf(SampleLibrary library) {
    return records.stream()
        .filter(record -> record.library() == library && record.defect().loaded())
        .map(record -> record.manifestation().key())
        .collect(Collectors.toSet())
        .size();
  }
}
