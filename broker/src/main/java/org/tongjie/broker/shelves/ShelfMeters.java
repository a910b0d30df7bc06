package org.tongjie.broker.shelves;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.tongjie.broker.availability.SilentSystem;

/** Counts what came of questions: {@code tongjie_availability_*}. */
final class ShelfMeters {
  private final MeterRegistry registry;

  ShelfMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(ShelvesAnswer answer) {
    registry.counter("tongjie.availability.records").increment(answer.records().size());
    for (RecordShelves record : answer.records()) {
      for (LibraryShelf library : record.libraries()) {
        library.system().ifPresent(system -> count(system.code().value(), word(library)));
      }
    }
  }

  private static String word(LibraryShelf library) {
    return library.silence().map(SilentSystem.State::name).orElse("TOLD").toLowerCase(Locale.ROOT);
  }

  private void count(String system, String answer) {
    registry
        .counter("tongjie.availability.answers", "system", system, "answer", answer)
        .increment();
  }
}
