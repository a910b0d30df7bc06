package org.tongjie.indexer.run;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcException;
import org.tongjie.catalog.marc.MarcOctets;
import org.tongjie.indexer.framing.Frame;
import org.tongjie.indexer.run.FrameSource.Located;

/**
 * The stages of a load on their own, to be measured: each reads the batch from its files and counts
 * records.
 */
public final class Stages {
  private final LoadRequest request;
  private final Agency agency;

  public Stages(LoadRequest request, Agency agency) {
    this.request = request;
    this.agency = agency;
  }

  /** Framing and parsing on one thread. */
  public long parse() throws IOException {
    long[] count = {0};
    frames(located -> {
      if (located.frame() instanceof Frame.Raw raw && readable(raw)) {
        count[0]++;
      }
    });
    return count[0];
  }

  private static boolean readable(Frame.Raw raw) {
    try {
      return !MarcOctets.read(raw.octets(), raw.syntax(), MarcEncoding.UTF_8)
          .record()
          .fields()
          .isEmpty();
    } catch (MarcException unreadable) {
      return false;
    }
  }

  /**
   * The survey, then framing, parsing, mapping and keys on all cores: everything before the
   * database.
   */
  public long prepare() throws IOException {
    long[] count = {0};
    try (RepeatedNumbers repeated = new RepeatedNumbers();
        FrameSource source = FrameSource.of(request.files())) {
      Survey survey = Survey.of(request, agency, repeated, LoadProgress.SILENT);
      new Pipeline(survey.preparation(), repeated).run(source, chunk -> count[0] += chunk.size());
    }
    return count[0];
  }

  private void frames(Consumer<Located> each) throws IOException {
    try (FrameSource source = FrameSource.of(request.files())) {
      Optional<Located> next = source.next();
      while (next.isPresent()) {
        each.accept(next.get());
        next = source.next();
      }
    }
  }
}
