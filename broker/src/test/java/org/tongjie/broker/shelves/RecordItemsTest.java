package org.tongjie.broker.shelves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.record.Holder;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.shelves.RecordItems.LibraryItems;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;

class RecordItemsTest {
  private static Holder holder(AgencySymbol library, int items) {
    return new Holder(
        Agency.named(library),
        List.of(
            new Holding(
                "",
                "书库",
                "I247.5/1",
                "",
                IntStream.range(0, items)
                    .mapToObj(n -> new Holding.Item(library.value() + n, "", ""))
                    .toList())));
  }

  @Test
  void aLargeLibraryLeavesRoomForTheOthersAndSaysHowManyMoreThereAre() {
    List<LibraryItems> libraries =
        RecordItems.libraries(
            List.of(
                holder(TestRegion.CITY, 100),
                holder(TestRegion.COUNTY, 3),
                holder(TestRegion.SCHOOL, 1)),
            TestRegion.region(),
            20);

    assertThat(libraries).extracting(library -> library.items().size()).containsExactly(16, 3, 1);
    assertThat(libraries).extracting(LibraryItems::more).containsExactly(84, 0, 0);
    assertThat(libraries.getFirst().system()).isPresent();
    assertThat(libraries.getLast().system()).isEmpty();
  }

  @Test
  void fewItemsAreAllListed() {
    List<LibraryItems> libraries =
        RecordItems.libraries(
            List.of(holder(TestRegion.CITY, 2), holder(TestRegion.COUNTY, 0)),
            TestRegion.region(),
            20);

    assertThat(libraries).extracting(library -> library.items().size()).containsExactly(2, 1);
    assertThat(libraries).extracting(LibraryItems::more).containsOnly(0);
  }
}
