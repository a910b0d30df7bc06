package org.tongjie.app.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.app.demo.facts.Bookshelf;
import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.app.demo.facts.Manifestation.Imprint;
import org.tongjie.app.demo.facts.Manifestation.Wording;
import org.tongjie.catalog.marc.Iso2709;

class SampleTest {
  private static final Sample SAMPLE = Sample.generate(Sample.SEED);

  @Test
  void sameSeedGivesSameOctets() {
    Sample again = Sample.generate(Sample.SEED);
    for (SampleLibrary library : SampleLibrary.values()) {
      assertThat(again.file(library)).as(library.name()).isEqualTo(SAMPLE.file(library));
    }
  }

  @Test
  void anotherSeedGivesOtherCollections() {
    assertThat(Sample.generate(7).file(SampleLibrary.QINGLAN))
        .isNotEqualTo(SAMPLE.file(SampleLibrary.QINGLAN));
  }

  @Test
  void holdsAFewThousandRecordsOfSixLibraries() {
    Map<SampleLibrary, Long> counts =
        SAMPLE.records().stream()
            .collect(Collectors.groupingBy(SampleRecord::library, Collectors.counting()));
    assertThat(counts).containsOnlyKeys(SampleLibrary.values());
    assertThat(SAMPLE.records()).hasSizeBetween(2_500, 9_000);
  }

  @Test
  void everyManifestationHasAKeyOfItsOwn() {
    List<String> keys = new ArrayList<>();
    Bookshelf.read().forEach(manifestation -> keys.add(manifestation.key()));
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void barcodesAreUniqueWithinALibraryAndRepeatedBetweenTheSchools() {
    for (SampleLibrary library : SampleLibrary.values()) {
      assertThat(barcodes(library)).as(library.name()).doesNotHaveDuplicates();
    }
    assertThat(barcodes(SampleLibrary.PRIMARY))
        .containsAnyElementsOf(barcodes(SampleLibrary.MIDDLE));
  }

  private static List<String> barcodes(SampleLibrary library) {
    return SAMPLE.of(library).stream()
        .filter(record -> record.defect() != Defect.CONTROL_NUMBER_REPEATED)
        .flatMap(record -> record.barcodes().stream())
        .toList();
  }

  @Test
  void everyIsbnHasItsCheckDigitAndStandsForNoPublisher() {
    for (Manifestation manifestation : Bookshelf.read()) {
      String isbn = manifestation.numbers().isbn();
      if (!isbn.isEmpty()) {
        assertThat(isbn).matches("978799\\d{7}|9799\\d{9}");
        assertThat(weightedSum(isbn) % 10).as(isbn).isZero();
      }
    }
  }

  private static int weightedSum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum;
  }

  @Test
  void onlyVolumesOfOneSetShareAnIsbn() {
    Map<String, List<Manifestation>> byIsbn =
        Bookshelf.read().stream()
            .filter(manifestation -> !manifestation.numbers().isbn().isEmpty())
            .collect(Collectors.groupingBy(manifestation -> manifestation.numbers().isbn()));
    for (List<Manifestation> sharing : byIsbn.values()) {
      Set<String> titles = new HashSet<>();
      Set<String> volumes = new HashSet<>();
      for (Manifestation manifestation : sharing) {
        titles.add(manifestation.wording().title());
        volumes.add(manifestation.wording().part());
      }
      assertThat(titles).hasSize(1);
      assertThat(volumes).hasSameSizeAs(sharing);
    }
  }

  /** Otherwise a sparse record could not tell them apart, and the truth would be a guess. */
  @Test
  void manifestationsDifferInTitleVolumePublisherYearOrEdition() {
    assertThat(Bookshelf.read().stream().map(SampleTest::description).toList())
        .doesNotHaveDuplicates();
  }

  private static String description(Manifestation manifestation) {
    Wording wording = manifestation.wording();
    Imprint imprint = manifestation.imprint();
    return String.join(
        "/",
        wording.title() + wording.part() + wording.partName() + wording.volumes(),
        imprint.publisher().name() + imprint.year() + imprint.edition(),
        manifestation.form().name());
  }

  @Test
  void everyDefectIsThereAndOnlyBrokenRecordsAreNotLoaded() {
    Set<Defect> seen =
        SAMPLE.records().stream().map(SampleRecord::defect).collect(Collectors.toSet());
    assertThat(seen).containsExactlyInAnyOrder(Defect.values());
  }

  @ParameterizedTest
  @EnumSource(SampleLibrary.class)
  void soundRecordsReadBackAsWritten(SampleLibrary library) {
    for (SampleRecord record : SAMPLE.of(library)) {
      if (record.defect() == Defect.NONE) {
        byte[] octets = Iso2709.write(record.marc(), library.encoding());
        assertThat(Iso2709.parse(octets, library.encoding()).fields())
            .isEqualTo(record.marc().fields());
      }
    }
  }
}
