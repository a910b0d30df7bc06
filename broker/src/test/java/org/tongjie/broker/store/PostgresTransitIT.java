package org.tongjie.broker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.transit.BinLine;
import org.tongjie.broker.transit.Difference;
import org.tongjie.broker.transit.DifferenceCase;
import org.tongjie.broker.transit.TransitStore;
import org.tongjie.broker.transit.TransitStore.Load;
import org.tongjie.broker.transit.TransitStore.Stamp;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.DatabaseExtension;

/** Books that come otherwise than their sheets say. */
class PostgresTransitIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final PlaceCode CITY = new PlaceCode("CITY");
  private static final PlaceCode COUNTY = new PlaceCode("COUNTY");
  private static final ItemKey ONE = new ItemKey(new AgencySymbol("CITY"), "C1");
  private static final ItemKey OTHER = new ItemKey(new AgencySymbol("CITY"), "C2");
  private static final Stamp NINE = new Stamp(Instant.parse("2026-11-23T01:00:00Z"), "staff 1");
  private static final Stamp TEN = new Stamp(Instant.parse("2026-11-23T02:00:00Z"), "staff 2");

  private final TransitStore transit = new PostgresTransit(DATABASE.database());

  @BeforeEach
  void empty() throws SQLException {
    try (Connection connection = DATABASE.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate handover_bin, handover_line, handover_case");
    }
  }

  private long put(ItemKey item) {
    return transit.put(new Load(CITY, COUNTY, item, "三体"), NINE);
  }

  private List<Difference> cases() {
    return transit.cases(List.of(COUNTY)).stream().map(DifferenceCase::difference).toList();
  }

  @Test
  void aBookThatIsScannedAfterItsBinWasSignedForIsMissedNoMore() {
    long bin = put(ONE);
    put(OTHER);
    transit.send(bin, "张师傅", 2, NINE);
    assertThat(transit.receive(bin, 2, TEN).orElseThrow()).hasSize(2);
    transit.arrived(ONE, COUNTY, TEN.at().plusSeconds(60));
    assertThat(cases())
        .extracting(difference -> difference.item().orElseThrow())
        .containsExactly(OTHER);
  }

  @Test
  void aBookThatCameWithoutItsSheetIsNotOnTheNextOne() {
    long bin = put(ONE);
    transit.arrived(ONE, COUNTY, TEN.at());
    assertThat(put(OTHER)).isEqualTo(bin);
    assertThat(transit.sheet(bin).orElseThrow().lines())
        .extracting(BinLine::item)
        .containsExactly(OTHER);
    transit.send(bin, "张师傅", 1, TEN);
    transit.arrived(OTHER, COUNTY, TEN.at());
    assertThat(transit.receive(bin, 1, TEN).orElseThrow()).isEmpty();
  }

  @Test
  void aScanElsewhereChangesNoSheet() {
    long bin = put(ONE);
    transit.arrived(ONE, CITY, NINE.at());
    transit.send(bin, "张师傅", 1, NINE);
    transit.arrived(ONE, CITY, TEN.at());
    assertThat(transit.receive(bin, 1, TEN).orElseThrow())
        .extracting(Difference::kind)
        .containsExactly(Difference.Kind.NOT_ARRIVED);
    assertThat(cases()).hasSize(1);
  }
}
