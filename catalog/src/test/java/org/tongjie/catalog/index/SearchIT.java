package org.tongjie.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongjie.catalog.index.SampleClusters.contribution;
import static org.tongjie.catalog.index.SampleClusters.holding;
import static org.tongjie.catalog.index.SampleClusters.isbn;
import static org.tongjie.catalog.index.SampleClusters.published;
import static org.tongjie.catalog.index.SampleClusters.record;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.bib.Cluster;
import org.tongjie.catalog.index.LibraryHoldings.HeldItem;
import org.tongjie.catalog.index.SearchResult.FacetCount;
import org.tongjie.catalog.query.Facet;
import org.tongjie.catalog.query.OddInput;
import org.tongjie.catalog.query.QueryParser;
import org.tongjie.catalog.query.SearchRequest;
import org.tongjie.catalog.query.Sort;

/** Numbers, filters, orders and odd input, on the real server. */
class SearchIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  private static SampleIndex sample;

  @BeforeAll
  static void index() {
    sample = new SampleIndex(SOLR, "catalog-search");
    sample.add(
        Stream.of(
            new Cluster(
                1,
                List.of(
                    contribution(
                        11,
                        "CITY",
                        record(
                            "红楼梦",
                            published("人民文学出版社", 1996),
                            List.of(isbn("9787020002207")),
                            List.of(
                                holding("三楼文学", "I242.4/12", "CT0001234"),
                                holding("三楼文学", "I242.4/12", "CT0001235")),
                            "曹雪芹")),
                    contribution(
                        12,
                        "SCHOOL",
                        record(
                            "红楼梦",
                            published("人民文学出版社", 1996),
                            List.of(isbn("9787020002207")),
                            List.of(holding("少儿", "I242.4/7", "S-0099")),
                            "曹雪芹",
                            "高鹗")))),
            new Cluster(
                2,
                List.of(
                    contribution(
                        21,
                        "CITY",
                        record(
                            "红楼梦研究",
                            published("棠棣出版社", 1952),
                            List.of(),
                            List.of(holding("书库", "I207.411/3", "CT0009999")),
                            "俞平伯")))),
            new Cluster(
                3,
                List.of(
                    contribution(
                        31,
                        "SCHOOL",
                        record(
                            "Dream of the red chamber",
                            published("Penguin", 2019),
                            List.of(),
                            List.of(),
                            "Cao, Xueqin"))))));
    sample.commit();
  }

  @AfterAll
  static void remove() {
    sample.close();
  }

  @Test
  void aHitSaysWhoHoldsIt() {
    Hit hit = sample.index().get(1).orElseThrow();
    assertThat(hit.id()).isEqualTo("c1");
    assertThat(hit.title()).isEqualTo("红楼梦");
    assertThat(hit.publisher()).isEqualTo("人民文学出版社");
    assertThat(hit.year()).isEqualTo(1996);
    assertThat(hit.isbn()).containsExactly("9787020002207");
    assertThat(hit.form()).isEqualTo("book");
    assertThat(hit.libraries())
        .containsExactly(
            new LibraryHoldings(
                "CITY",
                "CITY",
                List.of(
                    new HeldItem("三楼文学", "I242.4/12", "CT0001234"),
                    new HeldItem("三楼文学", "I242.4/12", "CT0001235"))),
            new LibraryHoldings(
                "SCHOOL", "SCHOOL", List.of(new HeldItem("少儿", "I242.4/7", "S-0099"))));
  }

  @Test
  void anUnknownClusterIsNotFound() {
    assertThat(sample.index().get(404)).isEmpty();
  }

  @Test
  void theStarFindsAll() {
    assertThat(sample.total("*:*")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "978-7-02-000220-7,1",
    "7020002207,1",
    "isbn:7-02-000220-7,1",
    "CT0009999,2",
    "条码:S-0099,1",
    "I242.4,1",
    "I242.4/12,1",
    "索书号:I207.411,2",
    "红楼梦 俞平伯,2",
    "作者:曹雪芹,1",
    "出版社:Penguin,3",
    "year:1950-1959,2",
    "红楼 NOT 研究,1",
    "作者:俞平伯 OR 作者:nobody,2"
  })
  void numbersPrefixesAndOperatorsFindTheOne(String typed, long cluster) {
    assertThat(sample.search(typed).hits()).extracting(Hit::clusterId).containsExactly(cluster);
  }

  @Test
  void facetsCountAndAFacetsOwnFilterDoesNotNarrowIt() {
    SearchResult result =
        sample.search("*:*", Map.of(Facet.LIBRARY, List.of("SCHOOL")), Sort.RELEVANCE);
    assertThat(result.total()).isEqualTo(2);
    assertThat(result.facets().get(Facet.LIBRARY))
        .containsExactlyInAnyOrder(new FacetCount("CITY", 2), new FacetCount("SCHOOL", 2));
    assertThat(result.facets().get(Facet.YEAR))
        .containsExactlyInAnyOrder(new FacetCount("1996", 1), new FacetCount("2019", 1));
  }

  @ParameterizedTest
  @CsvSource({"1996,1", "1950-1999,2", "no year,0", "1952] OR *:[* TO *,0"})
  void yearsFilter(String years, long total) {
    assertThat(sample.search("*:*", Map.of(Facet.YEAR, List.of(years)), Sort.RELEVANCE).total())
        .isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({"NEWEST,3 1 2", "OLDEST,2 1 3", "TITLE,3 1 2"})
  void resultsAreOrdered(Sort sort, String expected) {
    assertThat(sample.search("*:*", Map.of(), sort).hits())
        .extracting(hit -> Long.toString(hit.clusterId()))
        .containsExactly(expected.split(" "));
  }

  @Test
  void pagesFollowOneAnother() {
    List<Long> ids =
        Stream.of(1, 2, 3)
            .map(page -> new SearchRequest(QueryParser.parse("*:*"), Map.of(), Sort.TITLE, page, 1))
            .flatMap(request -> sample.index().search(request).hits().stream())
            .map(Hit::clusterId)
            .toList();
    assertThat(ids).containsExactly(3L, 1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"红楼", "title:\"", "++", "C++ \\", "{!prefix f=id v=c}", "a:b:c", "《》", "*?*", "红楼~2",
            "[1 TO",
        "-", "NOT NOT", "(((((", "ʻ", "\u0301", "title:ʻ", "isbn:-", "条码:\"", "年:x",
            "http://a.b/?c=d&e"
      })
  void oddInputIsNoError(String typed) {
    assertThat(sample.search(typed).total()).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomInputIsNoError(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      assertThat(sample.total(OddInput.text(random))).isNotNegative();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"红楼梦曹雪芹", "hong lou ", "C++ ", "a ", "𠮷", "7020002207 "})
  void tenThousandCharactersAreNoError(String piece) {
    assertThat(sample.total(piece.repeat(10_000 / piece.length()))).isNotNegative();
  }

  @Test
  void documentsAreReplacedAndRemoved() {
    String collection = "catalog-changes";
    try (CatalogIndex index = SOLR.index()) {
      index.createCollection(collection);
      add(index, collection, SampleClusters.cluster(7, "旧题"));
      add(index, collection, SampleClusters.cluster(7, "新题"));
      add(index, collection, SampleClusters.cluster(8, "他题"));
      index.delete(collection, List.of("c8", "c9"));
      index.commit(collection);
      assertThat(index.count(collection)).isEqualTo(1);
      assertThat(index.collections()).contains(collection);
      index.deleteCollection(collection);
      assertThat(index.collections()).doesNotContain(collection);
    }
  }

  @Test
  void aCollectionThatIsNotThereIsNoPassingFault() {
    try (CatalogIndex index = SOLR.index()) {
      assertThatThrownBy(() -> add(index, "catalog-none", SampleClusters.cluster(1, "题")))
          .isInstanceOfSatisfying(
              IndexException.class, fault -> assertThat(fault.isRetriable()).isFalse());
    }
  }

  @Test
  void theAliasCanBeSwapped() {
    try (CatalogIndex index = SOLR.index()) {
      String before = index.aliasTarget().orElseThrow();
      index.createCollection("catalog-next");
      add(index, "catalog-next", SampleClusters.cluster(1, "换了"));
      index.commit("catalog-next");
      index.pointAlias("catalog-next");
      assertThat(index.aliasTarget()).contains("catalog-next");
      assertThat(index.search(SearchRequest.of("换了")).total()).isEqualTo(1);
      index.pointAlias(before);
      index.deleteCollection("catalog-next");
      assertThat(index.search(SearchRequest.of("*:*")).total()).isEqualTo(3);
    }
  }

  private static void add(CatalogIndex index, String collection, Cluster cluster) {
    index.add(
        collection,
        List.of(ClusterDocument.of(cluster, org.tongjie.catalog.directory.Agency::named)));
  }
}
