package org.tongjie.broker.shelves;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.tongjie.broker.availability.SilentSystem;
import org.tongjie.broker.record.RecordAnswer;

/**
 * Where the items of some records are now.
 *
 * @param asOf when this was put together
 * @param records those found, in the order asked for
 * @param missing what became of the others, by the identifier asked for
 */
public record ShelvesAnswer(
    Instant asOf, List<RecordShelves> records, SequencedMap<String, RecordAnswer> missing) {

  public ShelvesAnswer {
    records = List.copyOf(records);
    missing = new LinkedHashMap<>(missing);
  }

  /** Whether a system may still answer. */
  public boolean isOpen() {
    return records.stream()
        .flatMap(record -> record.silent().stream())
        .anyMatch(library -> library.silence().filter(SilentSystem.State.LATE::equals).isPresent());
  }
}
