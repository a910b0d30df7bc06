package org.tongjie.broker.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.catalog.marc.MarcDialect.CNMARC;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.request.Editions;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.Marc;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.shelf.Shelf.Given;
import org.tongjie.catalog.store.DatabaseExtension;

/** Editions found by a real index and told apart by their records. */
class IndexedEditionsIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Shelf shelf;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Editions editions;

  @BeforeAll
  static void fill() {
    shelf = new Shelf(SOLR.index(), DATABASE.database(), "editions-it");
    shelf.library("CITY", "市图书馆", "City Library");
    book(1, "200 1_ $a老人与海 $f(美)海明威著 $g吴劳译", "701 _1 $c(美) $a海明威 $4著", "上海译文出版社 $d2006");
    book(2, "200 1_ $a老人與海 $f歐內斯特·海明威著 $g余光中譯", "701 _1 $a歐內斯特·海明威 $4著", "译林出版社 $d2010");
    book(3, "200 1_ $a老人与海（典藏版） $f海明威著 $g李继宏译", "701 _1 $a海明威 $4著", "果麦 $d2013");
    book(4, "200 1_ $a老人与海 $e青少版 $f海明威原著 $g王某改编", "701 _1 $a海明威 $4原著", "儿童社 $d2014");
    book(5, "200 1_ $a老人与海 $f李四著", "701 _0 $a李四 $4著", "甲社 $d2001");
    book(6, "200 1_ $a老人与海的故事 $f海明威著", "701 _1 $a海明威 $4著", "乙社 $d2001");
    book(7, "200 1_ $a平凡的世界 $h第一部 $f路遥著", "701 _0 $a路遥 $4著", "文联 $d1986");
    book(8, "200 1_ $a平凡的世界 $h第二部 $f路遥著", "701 _0 $a路遥 $4著", "文联 $d1988");
    book(9, "200 1_ $a平凡的世界 $h1 $f路遥著", "701 _0 $a路遥 $4著", "十月 $d2017");
    book(10, "200 1_ $a老人与海 $f佚名", "606 0_ $a长篇小说", "丙社 $d1999");
    shelf.moved(20, 1);
    shelf.gone(21);
    shelf.commit();
    editions = new IndexedEditions(shelf.index(), shelf.clusters());
  }

  private static void book(long cluster, String title, String author, String publisher) {
    List<String> lines = new ArrayList<>();
    lines.add("001 E" + cluster);
    lines.add("101 0_ $achi");
    lines.add(title);
    lines.add("210 __ $a地 $c" + publisher);
    lines.add(author);
    lines.add("905 __ $a书库 $bE" + cluster + " $fI/" + cluster);
    shelf.book(cluster, new Given("CITY", CNMARC, Marc.record(lines.toArray(String[]::new))));
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  private static List<Long> others(long cluster) {
    return editions.others(cluster).stream().map(Editions.Edition::cluster).toList();
  }

  @Test
  void editionsOfAWorkAreFoundFromAnyOfThemHoweverNameAndScriptAreWritten() {
    assertThat(others(1)).containsExactly(2L, 3L);
    assertThat(others(2)).containsExactly(1L, 3L);
    assertThat(others(3)).containsExactly(1L, 2L);
    assertThat(editions.others(1).getFirst().label()).contains("老人與海", "译林出版社", "2010");
  }

  @Test
  void adaptationsAndNamesakesAreNot() {
    assertThat(others(4)).isEmpty();
    assertThat(others(5)).isEmpty();
    assertThat(others(6)).isEmpty();
    assertThat(others(10)).isEmpty();
  }

  @Test
  void aVolumeIsFoundForTheSameVolumeAlone() {
    assertThat(others(7)).containsExactly(9L);
    assertThat(others(8)).isEmpty();
  }

  @Test
  void aRecordThatMovedIsTheOneItBecameAndOneThatIsGoneHasNoEditions() {
    assertThat(others(20)).containsExactly(2L, 3L);
    assertThat(others(21)).isEmpty();
    assertThat(others(999)).isEmpty();
  }
}
