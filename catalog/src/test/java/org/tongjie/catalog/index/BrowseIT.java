package org.tongjie.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.catalog.index.SampleClusters.contribution;
import static org.tongjie.catalog.index.SampleClusters.holding;
import static org.tongjie.catalog.index.SampleClusters.isbn;
import static org.tongjie.catalog.index.SampleClusters.record;

import java.util.List;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.bib.Cluster;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.query.BrowseRequest;
import org.tongjie.catalog.query.BrowseRequest.Browsable;
import org.tongjie.catalog.query.FindRequest;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;

/** Ordered lists on the real server, of one shard and of two. */
class BrowseIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  private static SampleIndex sample;

  @BeforeAll
  static void index() throws SolrServerException, java.io.IOException {
    sample = new SampleIndex(SOLR, "catalog-browse");
    fill(sample.index(), "catalog-browse");
    try (HttpJdkSolrClient solr = new HttpJdkSolrClient.Builder(SOLR.url().toString()).build()) {
      CollectionAdminRequest.createCollection("catalog-halves", Configset.NAME, 2, 1).process(solr);
    }
    fill(sample.index(), "catalog-halves");
  }

  /** Two commits, so that there are several segments, and then a record that is gone. */
  private static void fill(CatalogIndex index, String collection) {
    add(
        index,
        collection,
        held(1, "CITY", "红楼梦", "曹雪芹"),
        held(2, "SCHOOL", "紅樓夢", "曹雪芹"),
        held(3, "CITY", "三国演义", "罗贯中"),
        held(4, "CITY", "War and peace", "Tolstoy, Leo"));
    index.commit(collection);
    add(
        index,
        collection,
        held(5, "SCHOOL", "红楼梦研究", "俞平伯"),
        held(6, "CITY", "洪流", "巴金"),
        held(7, "SCHOOL", "Warsaw", "Tolstoy, Leo"),
        held(8, "CITY", "WAR AND PEACE", "Tolstoy, Leo"),
        held(9, "CITY", "红楼梦", "曹雪芹"),
        held(10, "CITY", "红了", "无名氏"),
        held(11, "CITY", "……", "[...]"));
    index.delete(collection, List.of("c9", "c10"));
    index.commit(collection);
  }

  private static Cluster held(long id, String library, String title, String author) {
    return new Cluster(
        id,
        List.of(
            contribution(
                id,
                library,
                record(
                    title,
                    Publication.UNKNOWN,
                    List.of(isbn("978000000000" + id)),
                    List.of(holding("stack", "I2 " + id, "")),
                    author))));
  }

  private static void add(CatalogIndex index, String collection, Cluster... clusters) {
    index.add(
        collection, Stream.of(clusters).map(c -> ClusterDocument.of(c, Agency::named)).toList());
  }

  @AfterAll
  static void remove() {
    sample.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog-browse", "catalog-halves"})
  void titlesAreListedByPinyinAndLatinWordsWithLiveCounts(String collection) {
    sample.index().pointAlias(collection);
    BrowsePage page = browse(Browsable.TITLE, "", 0, 50, "");
    assertThat(page.after().stream().map(term -> term.term() + ' ' + term.count()))
        .containsExactly("洪流 1", "红楼梦 2", "红楼梦研究 1", "三国演义 1", "war and peace 2", "warsaw 1");
    assertThat(page.complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog-browse", "catalog-halves"})
  void bothSidesOfAPlaceAreShown(String collection) {
    sample.index().pointAlias(collection);
    BrowsePage page = browse(Browsable.TITLE, "三國演義", 2, 2, "");
    assertThat(terms(page.before())).containsExactly("红楼梦", "红楼梦研究");
    assertThat(terms(page.after())).containsExactly("三国演义", "war and peace");
    assertThat(page.found()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"红楼", "hong lou", "Hong Lou", "紅樓"})
  void partOfATitleOrItsPinyinComesBeforeIt(String start) {
    sample.index().pointAlias("catalog-browse");
    BrowsePage page = browse(Browsable.TITLE, start, 1, 1, "");
    assertThat(terms(page.before())).containsExactly("洪流");
    assertThat(terms(page.after())).containsExactly("红楼梦");
    assertThat(page.found()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog-browse", "catalog-halves"})
  void aLibrarySeesItsOwn(String collection) {
    sample.index().pointAlias(collection);
    BrowsePage page = browse(Browsable.TITLE, "s", 9, 9, "SCHOOL");
    assertThat(terms(page.before())).containsExactly("红楼梦", "红楼梦研究");
    assertThat(page.before().getFirst().count()).isEqualTo(1);
    assertThat(terms(page.after())).containsExactly("warsaw");
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog-browse", "catalog-halves"})
  void severalLibrariesSeeWhatOneOfThemHoldsOnce(String collection) {
    sample.index().pointAlias("catalog-browse");
    BrowsePage whole = browse(Browsable.TITLE, "", 0, 50, "");
    sample.index().pointAlias(collection);
    assertThat(browse(Browsable.TITLE, "", 0, 50, "CITY SCHOOL")).isEqualTo(whole);
    assertThat(browse(Browsable.TITLE, "", 0, 50, "")).isEqualTo(whole);
    assertThat(browse(Browsable.TITLE, "", 0, 50, "SCHOOL NOBODY"))
        .isEqualTo(browse(Browsable.TITLE, "", 0, 50, "SCHOOL"));
  }

  @Test
  void aTermIsShownAsWrittenAndFoundAsOftenAsCounted() {
    sample.index().pointAlias("catalog-browse");
    BrowseTerm author = browse(Browsable.AUTHOR, "tolstoy", 0, 1, "").after().getFirst();
    assertThat(author.display()).isEqualTo("Tolstoy, Leo");
    assertThat(author.count()).isEqualTo(3);
    Query same = new Query.Exact(Scope.AUTHOR, author.display());
    assertThat(sample.index().find(FindRequest.first(same, 0)).total()).isEqualTo(3);
  }

  @Test
  void numbersAreListed() {
    sample.index().pointAlias("catalog-browse");
    assertThat(terms(browse(Browsable.ISBN, "978-000000000-3", 1, 2, "").after()))
        .containsExactly("9780000000003", "9780000000004");
    assertThat(terms(browse(Browsable.CALL_NUMBER, "i2 4", 1, 1, "").after()))
        .containsExactly("I24");
  }

  @Test
  void theEndOfAListIsNoFault() {
    sample.index().pointAlias("catalog-browse");
    BrowsePage page = browse(Browsable.SUBJECT, "x", 5, 5, "");
    assertThat(page).isEqualTo(new BrowsePage(List.of(), List.of(), false, true));
    assertThat(browse(Browsable.TITLE, "zz", 0, 5, "").after()).isEmpty();
    assertThat(browse(Browsable.TITLE, "++", 3, 0, "NOBODY").complete()).isTrue();
  }

  private static BrowsePage browse(
      Browsable list, String start, int before, int after, String library) {
    List<AgencySymbol> filter =
        Stream.of(library.split(" ")).filter(s -> !s.isEmpty()).map(AgencySymbol::new).toList();
    return sample.index().browse(new BrowseRequest(list, start, before, after, filter));
  }

  private static List<String> terms(List<BrowseTerm> terms) {
    return terms.stream().map(BrowseTerm::term).toList();
  }
}
