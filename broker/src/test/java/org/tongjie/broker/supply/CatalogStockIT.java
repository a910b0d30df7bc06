package org.tongjie.broker.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.catalog.marc.MarcDialect.CNMARC;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.ledger.MonthFigure;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.Marc;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.store.DatabaseExtension;

/** The whole union catalogue is counted once, by owner and place. */
class CatalogStockIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  /** More than are read at a time. */
  private static final int MANY = 520;

  private static final Region REGION =
      RegionFile.parse(
          """
          {"name": "试区", "zone": "Asia/Shanghai",
           "agencies": [
            {"symbol": "CITY", "name": "市图书馆", "tier": "city"},
            {"symbol": "STORE", "name": "保存本分馆", "tier": "branch", "parent": "CITY"},
            {"symbol": "XIAN", "name": "县图书馆", "tier": "county"},
            {"symbol": "SCHOOL", "name": "第一中学图书馆", "tier": "school"}],
           "places": [
            {"code": "P-CITY", "agency": "CITY", "name": "总台", "calendar": "C", "main": true},
            {"code": "P-STORE", "agency": "STORE", "name": "书库", "calendar": "C", "main": true},
            {"code": "P-XIAN", "agency": "XIAN", "name": "总台", "calendar": "C", "main": true},
            {"code": "P-LEND", "agency": "XIAN", "name": "借阅部", "calendar": "C"},
            {"code": "P-SCHOOL", "agency": "SCHOOL", "name": "图书室", "calendar": "C", "main": true}],
           "systems": [
            {"code": "S-CITY", "name": "市馆系统", "kind": "sip2", "address": "127.0.0.1:1",
             "agencies": [{"agency": "CITY"}, {"agency": "STORE", "codes": ["保存本书库"]}]},
            {"code": "S-XIAN", "name": "县馆系统", "kind": "sip2", "address": "127.0.0.1:1",
             "agencies": [{"agency": "XIAN", "places": {"P-LEND": "借阅部"}}]},
            {"code": "S-SCHOOL", "name": "学校", "kind": "desk", "agencies": [{"agency": "SCHOOL"}]}],
           "calendars": [{"code": "C", "week": {"monday": ["08:00-17:00"]}}],
           "express": {"days": 1, "cost": "1.00"},
           "rights": [{"days": 30, "renewals": 1, "maxLoans": 10, "maxRequests": 5}]}
          """);

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Shelf shelf;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Map<String, Long> figures;

  @BeforeAll
  static void count() {
    shelf = new Shelf(SOLR.index(), DATABASE.database(), "stock-it");
    SampleShelf.fill(shelf);
    new AgencyStore(DATABASE.database())
        .save(
            new Agency(
                new AgencySymbol("XIAN"),
                "县图书馆",
                "",
                Agency.Tier.OTHER,
                "",
                "905 a=location b=barcode"));
    for (int number = 0; number < MANY; number++) {
      book(
          1000 + number,
          "CITY",
          "",
          "O1",
          "905 __ $a借阅室 $bX" + number,
          "905 __ $a借阅室 $bY" + number);
    }
    book(2000, "SCHOOL", "20080901d2008    c  y0chiy50      ea", "O1", "905 __ $a少儿室 $bP1");
    book(2001, "SCHOOL", "20080901d2008    em y0chiy50      ea", "I287.45", "905 __ $a教师室 $bP2");
    figures =
        new CatalogStock(shelf.clusters())
            .count(REGION).stream()
                .collect(Collectors.toMap(CatalogStockIT::text, MonthFigure::number));
  }

  private static void book(
      long cluster, String library, String general, String number, String... held) {
    List<String> fields =
        new ArrayList<>(List.of("001 N" + cluster, "200 1_ $a书" + cluster, "690 __ $a" + number));
    if (!general.isEmpty()) {
      fields.add("100 __ $a" + general);
    }
    fields.addAll(List.of(held));
    shelf.book(
        cluster, new Shelf.Given(library, CNMARC, Marc.record(fields.toArray(String[]::new))));
  }

  private static String text(MonthFigure figure) {
    return figure.cell().measure() + " " + figure.cell().agency() + " " + figure.cell().place();
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  @Test
  void titlesAreCountedOnceOnAShelfAndVolumesByTheirBarcodes() {
    assertThat(figures)
        .containsEntry("TITLES CITY P-CITY", 31L + MANY)
        .containsEntry("VOLUMES CITY P-CITY", 31L + 2 * MANY);
  }

  @Test
  void branchesAndPlacesThatASystemNamesHaveTheirOwnFigures() {
    assertThat(figures)
        .containsEntry("TITLES STORE P-STORE", 1L)
        .containsEntry("VOLUMES STORE P-STORE", 1L)
        .containsEntry("VOLUMES XIAN P-LEND", 1L)
        .doesNotContainKey("VOLUMES XIAN P-XIAN");
  }

  @Test
  void whatIsForChildrenIsToldByTheAudienceAndElseByTheClass() {
    assertThat(figures)
        .containsEntry("TITLES SCHOOL P-SCHOOL", 34L)
        .containsEntry("CHILDREN_TITLES SCHOOL P-SCHOOL", 2L)
        .containsEntry("CHILDREN_VOLUMES SCHOOL P-SCHOOL", 2L)
        .containsEntry("CHILDREN_TITLES CITY P-CITY", 0L);
  }

  @Test
  void recordsThatMovedOrWentAreNotCounted() {
    assertThat(figures.keySet())
        .filteredOn(text -> text.startsWith("TITLES"))
        .containsExactlyInAnyOrder(
            "TITLES CITY P-CITY",
            "TITLES STORE P-STORE",
            "TITLES XIAN P-LEND",
            "TITLES SCHOOL P-SCHOOL");
  }
}
