package org.tongjie.app.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tongjie.app.demo.facts.Bookshelf;
import org.tongjie.app.demo.sample.UniversityLibrary.Held;

class UniversityLibraryTest {
  private static final UniversityLibrary LIBRARY = UniversityLibrary.generate();

  @Test
  void hasSomeBooksWithTheUnionAndSomeAlone() {
    Set<String> union = new GroundTruth(Sample.generate(Sample.SEED)).clusters().keySet();

    assertThat(keys(LIBRARY.shared())).filteredOn(union::contains).hasSizeGreaterThan(30);
    assertThat(keys(LIBRARY.own())).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(union);
  }

  @Test
  void itsOwnBooksHaveNumbersNoOtherBookHas() {
    Set<String> others =
        Bookshelf.read().stream()
            .map(manifestation -> manifestation.numbers().isbn())
            .collect(Collectors.toSet());
    assertThat(LIBRARY.own())
        .extracting(held -> held.manifestation().numbers().isbn())
        .doesNotHaveDuplicates()
        .allMatch(isbn -> isbn.matches("978799\\d{7}"))
        .noneMatch(others::contains);
  }

  @Test
  void alwaysTheSameOctets() {
    assertThat(UniversityLibrary.generate().file()).isEqualTo(LIBRARY.file());
  }

  private static List<String> keys(List<Held> held) {
    return held.stream().map(one -> one.manifestation().key()).toList();
  }
}
