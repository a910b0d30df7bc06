package org.tongjie.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.charset.CharsetDecision;
import org.tongjie.catalog.charset.CharsetSurvey;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcException;
import org.tongjie.catalog.marc.MarcReading;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcXml;
import org.tongjie.indexer.framing.Frame;
import org.tongjie.indexer.source.BatchFile;

/**
 * A whole file of the corpus as read.
 *
 * @param setAside codes of what could not be read
 */
record CorpusBatch(List<MarcReading> readings, List<String> setAside, CharsetDecision decision) {

  /** A file below the corpus directory; a missing directory or file fails the test. */
  static Path file(String name) {
    Path file = Path.of(System.getProperty("corpus.dir", "")).resolve(name);
    assertThat(file).as("set -Dcorpus.dir to the directory of real records").exists();
    return file;
  }

  static CorpusBatch read(Path file) throws IOException {
    BatchFile.Opened opened = BatchFile.open(file);
    assertThat(opened).as(file.toString()).isInstanceOf(BatchFile.Records.class);
    List<Frame> frames = frames((BatchFile.Records) opened);
    CharsetSurvey survey = new CharsetSurvey();
    for (Frame frame : frames) {
      if (frame instanceof Frame.Raw raw) {
        survey.add(raw.octets());
      }
    }
    CorpusBatch batch = new CorpusBatch(new ArrayList<>(), new ArrayList<>(), survey.decide());
    frames.forEach(batch::add);
    return batch;
  }

  private static List<Frame> frames(BatchFile.Records records) throws IOException {
    List<Frame> frames = new ArrayList<>();
    try (var framer = records.framer()) {
      Optional<Frame> frame = framer.next();
      while (frame.isPresent()) {
        frames.add(frame.get());
        frame = framer.next();
      }
    }
    return frames;
  }

  private void add(Frame frame) {
    switch (frame) {
      case Frame.Damaged damaged -> setAside.add(damaged.code());
      case Frame.Raw raw -> {
        try {
          readings.add(reading(raw));
        } catch (MarcException damaged) {
          setAside.add(damaged.code());
        }
      }
    }
  }

  private MarcReading reading(Frame.Raw raw) {
    var encoding = decision.decide(raw.octets()).encoding();
    return switch (raw.syntax()) {
      case ISO_2709 -> Iso2709.read(raw.octets(), encoding);
      case MARCXML -> MarcXml.read(raw.octets(), encoding);
    };
  }

  List<MarcRecord> records() {
    return readings.stream().map(MarcReading::record).toList();
  }

  static List<Path> filesIn(String directory) throws IOException {
    try (var files = Files.list(file(directory))) {
      return files.sorted().toList();
    }
  }
}
