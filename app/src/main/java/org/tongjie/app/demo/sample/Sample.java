package org.tongjie.app.demo.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tongjie.app.demo.facts.Bookshelf;
import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.app.demo.facts.Romanization;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcSyntax;
import org.tongjie.catalog.marc.MarcXml;

/**
 * The collections of the six libraries.
 *
 * @param records in the order of the libraries' files
 */
public record Sample(List<SampleRecord> records) {
  /** The seed of the demonstration. */
  public static final long SEED = 20261121;

  public Sample {
    records = List.copyOf(records);
  }

  /** The collections that this seed gives. */
  public static Sample generate(long seed) {
    List<Manifestation> all = Bookshelf.read();
    Acquisition acquisition = new Acquisition(seed, all);
    Romanization romanization = new Romanization();
    List<SampleRecord> records = new ArrayList<>();
    for (SampleLibrary library : SampleLibrary.values()) {
      Cataloging cataloging =
          library == SampleLibrary.MIDDLE
              ? new Marc21Cataloging()
              : new CnmarcCataloging(library, romanization);
      records.addAll(new Collection(library, cataloging, acquisition).catalog(all));
    }
    return new Sample(records);
  }

  public List<SampleRecord> of(SampleLibrary library) {
    return records.stream().filter(record -> record.library() == library).toList();
  }

  /** The octets of a library's file. */
  public byte[] file(SampleLibrary library) {
    if (library.syntax() == MarcSyntax.MARCXML) {
      List<MarcRecord> marc = of(library).stream().map(SampleRecord::marc).toList();
      return MarcXml.writeCollection(marc).getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (SampleRecord record : of(library)) {
      octets.writeBytes(Faults.write(record));
    }
    return octets.toByteArray();
  }

  /**
   * Writes every library's file.
   *
   * @param directory is made if it does not exist
   */
  public Map<SampleLibrary, Path> write(Path directory) throws IOException {
    Files.createDirectories(directory);
    Map<SampleLibrary, Path> files = new EnumMap<>(SampleLibrary.class);
    for (SampleLibrary library : SampleLibrary.values()) {
      files.put(library, Files.write(directory.resolve(library.fileName()), file(library)));
    }
    return files;
  }
}
