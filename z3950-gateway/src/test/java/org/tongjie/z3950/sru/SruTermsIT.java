package org.tongjie.z3950.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.z3950.partner.Partner;

/** What SRU tells of terms: facets of a search, and scans. */
class SruTermsIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();

  private static final String FACETS = "http://docs.oasis-open.org/ns/search-ws/facetedResults";

  private static RunningSru sru;

  @BeforeAll
  static void open() throws IOException {
    Shelf shelf = new Shelf(SOLR.index(), POSTGRES.database(), "sru-terms");
    SampleShelf.fill(shelf);
    sru = new RunningSru(shelf, List.of(Partner.anonymous()));
  }

  @AfterAll
  static void close() {
    sru.close();
  }

  @Test
  void facetsCountWhatIsFoundAndSayHowToNarrowIt() {
    SruDocument answer =
        sru.get(
            "query", "数学 sortby dc.date",
            "maximumRecords", "0",
            "facetLimit", "2:dc.date,5:bath.possessingInstitution,5:dc.language,5:dc.type");
    assertThat(answer.diagnostics()).isEmpty();
    assertThat(answer.texts(FACETS, "index"))
        .containsExactly("dc.date", "bath.possessinginstitution", "dc.language", "dc.type");
    assertThat(answer.texts(FACETS, "actualTerm")).contains("1961", "1962", "CITY", "SCHOOL");
    assertThat(answer.texts("facetParameters")).singleElement().asString().contains("2:dc.date");
    List<String> queries = answer.texts(FACETS, "query");
    List<String> counts = answer.texts(FACETS, "count");
    assertThat(queries).hasSameSizeAs(counts).hasSize(6);
    for (int i = 0; i < queries.size(); i++) {
      assertThat(sru.get("query", queries.get(i)).total())
          .as(queries.get(i))
          .isEqualTo(Long.parseLong(counts.get(i)));
    }
  }

  @Test
  void facetsArePagedAndOrderedAsAsked() {
    SruDocument answer =
        sru.get(
            "query", "数学",
            "facetLimit", "3:dc.date",
            "facetStart", "11:dc.date",
            "facetSort", "alphanumeric,descending");
    assertThat(answer.texts(FACETS, "actualTerm")).containsExactly("2010", "2009", "2008");
    assertThat(
            sru.get("query", "数学", "facetLimit", "3:dc.date", "facetStart", "900")
                .texts(FACETS, "term"))
        .isEmpty();
  }

  @Test
  void singleTermsAreCountedEvenWhereThereAreNone() {
    SruDocument answer =
        SruDocument.of(
            sru.send(
                    "/sru/tongjie?query=cql.allRecords%3D1&facetCount=chi:dc.language"
                        + "&facetCount=tlh:dc.language&facetCount=city:bath.possessingInstitution")
                .body());
    assertThat(answer.diagnostics()).isEmpty();
    assertThat(answer.texts(FACETS, "actualTerm")).containsExactly("chi", "tlh", "CITY");
    assertThat(answer.texts(FACETS, "count")).containsExactly("62", "0", "31");
  }

  @Test
  void facetsOfALibraryCountWhatItHolds() {
    SruDocument answer =
        SruDocument.of(
            sru.send("/sru/XIAN?query=%E7%BA%A2%E6%A5%BC%E6%A2%A6&facetLimit=5:dc.date").body());
    assertThat(answer.texts(FACETS, "actualTerm")).containsExactly("2008");
    assertThat(answer.texts(FACETS, "count")).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource({"1.2,0", "1.2,1", "1.1,3", "2.0,6"})
  void aScanShowsTheTermsAroundAPlace(String version, int position) {
    SruDocument answer =
        sru.get(
            "version", version,
            "operation", "scan",
            "scanClause", "dc.title = 红楼梦",
            "maximumTerms", "5",
            "responsePosition", Integer.toString(position));
    assertThat(answer.diagnostics()).isEmpty();
    assertThat(answer.root()).isEqualTo("scanResponse");
    List<String> terms = answer.texts("value");
    int at = terms.indexOf("红楼梦");
    assertThat(at).isEqualTo(position == 0 || position == 6 ? -1 : Math.min(position - 1, at));
    List<String> counts = answer.texts("numberOfRecords");
    assertThat(counts).hasSameSizeAs(terms);
    for (int i = 0; i < terms.size(); i++) {
      String series = terms.get(i).equals("数学课外读物") ? "60" : "1";
      assertThat(counts.get(i)).as(terms.get(i)).isEqualTo(series);
    }
  }
}
