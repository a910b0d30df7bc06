package org.tongjie.app.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcException;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcSyntax;
import org.tongjie.catalog.marc.MarcXml;
import org.tongjie.indexer.framing.Frame;
import org.tongjie.indexer.framing.Framer;

/** The files as a load sees them: what is broken is set aside, and nothing around it is lost. */
class SampleFilesTest {
  private static final Sample SAMPLE = Sample.generate(Sample.SEED);
  private static final GroundTruth TRUTH = new GroundTruth(SAMPLE);

  private final List<MarcRecord> readable = new ArrayList<>();
  private final List<String> setAside = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(SampleLibrary.class)
  void onlyBrokenRecordsAreSetAside(SampleLibrary library) throws IOException {
    read(library);

    assertThat(setAside).hasSize((int) TRUTH.setAside(library));
    assertThat(readable)
        .hasSize(
            (int) (TRUTH.loaded(library) + TRUTH.count(library, Defect.CONTROL_NUMBER_REPEATED)));
  }

  @Test
  void brokenRecordsAreToldByTheirCodes() throws IOException {
    read(SampleLibrary.QINGLAN);

    assertThat(setAside).containsExactly("record-truncated", "directory-missing");
  }

  private void read(SampleLibrary library) throws IOException {
    MarcSyntax syntax = library.syntax();
    try (Framer frames = Framer.open(new ByteArrayInputStream(SAMPLE.file(library)), syntax)) {
      for (Optional<Frame> next = frames.next(); next.isPresent(); next = frames.next()) {
        switch (next.get()) {
          case Frame.Raw raw -> read(library, raw);
          case Frame.Damaged damaged -> setAside.add(damaged.code());
        }
      }
    }
  }

  private void read(SampleLibrary library, Frame.Raw raw) {
    try {
      readable.add(
          library.syntax() == MarcSyntax.MARCXML
              ? MarcXml.parse(raw.octets(), library.encoding())
              : Iso2709.parse(raw.octets(), library.encoding()));
    } catch (MarcException unreadable) {
      setAside.add(unreadable.code());
    }
  }
}
