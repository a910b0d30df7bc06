package org.tongjie.z3950.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.z3950.partner.Partner;

/** Searches over SRU, and the records they find. */
class SruIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();

  private static final String MARC = "http://www.loc.gov/MARC21/slim";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final int SAMPLE_BOOKS = 63;

  private static RunningSru sru;

  @BeforeAll
  static void open() throws IOException {
    Shelf shelf = new Shelf(SOLR.index(), POSTGRES.database(), "sru");
    SampleShelf.fill(shelf);
    sru = new RunningSru(shelf, List.of(Partner.anonymous()));
  }

  @AfterAll
  static void close() {
    sru.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.2", "2.0"})
  void aSearchIsAnsweredInTheVersionItWasAskedIn(String version) {
    SruDocument answer =
        sru.get(
            "version", version,
            "operation", "searchRetrieve",
            "query", "红楼梦",
            "recordSchema", "marcxml");
    assertThat(answer.root()).isEqualTo("searchRetrieveResponse");
    assertThat(answer.namespace())
        .isEqualTo(
            version.equals("2.0")
                ? "http://docs.oasis-open.org/ns/search-ws/sruResponse"
                : "http://www.loc.gov/zing/srw/");
    assertThat(answer.diagnostics()).isEmpty();
    assertThat(answer.total()).isEqualTo(1);
    assertThat(answer.text("recordSchema")).isEqualTo("info:srw/schema/1/marcxml-v1.1");
    assertThat(answer.text("recordPosition")).isEqualTo("1");
    assertThat(answer.texts("recordIdentifier"))
        .hasSize(version.equals("1.2") ? 1 : 0)
        .allMatch("c1"::equals);
    assertThat(answer.texts(MARC, "subfield")).contains("红楼梦");
    assertThat(answer.texts("query")).containsExactly("红楼梦");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unimarcxml", "unimarc", "info:srw/schema/8/unimarcxml-v0.1"})
  void recordsComeInUnimarcToo(String schema) {
    SruDocument answer = sru.get("version", "2.0", "query", "红楼梦", "recordSchema", schema);
    assertThat(answer.diagnostics()).isEmpty();
    assertThat(answer.text("recordSchema")).isEqualTo("info:srw/schema/8/unimarcxml-v0.1");
    assertThat(answer.text()).contains("tag=\"200\"", "tag=\"905\"").doesNotContain("tag=\"245\"");
  }

  @Test
  void getAndPostSayTheSame() {
    String[] parameters = {
      "version", "1.2", "operation", "searchRetrieve", "query", "小王子", "recordSchema", "dc"
    };
    SruDocument answer = sru.post(parameters);
    assertThat(answer.text()).isEqualTo(sru.get(parameters).text());
    assertThat(answer.texts(DC, "title")).singleElement().asString().contains("小王子");
  }

  @Test
  void recordsMayComeAsTextThatShowsTheMarkup() {
    SruDocument escaped =
        sru.get("query", "script", "recordXMLEscaping", "string", "version", "2.0");
    SruDocument plain = sru.get("query", "script", "version", "2.0");
    assertThat(escaped.text("recordXMLEscaping")).isEqualTo("string");
    SruDocument record = SruDocument.of(escaped.text("recordData"));
    assertThat(record.texts(MARC, "subfield"))
        .isEqualTo(plain.texts(MARC, "subfield"))
        .anyMatch(title -> title.contains("<script>alert('1')</script>"));
  }

  @Test
  void pagesFollowOneAnotherToTheEnd() {
    SruDocument first = page("1", "40");
    assertThat(first.total()).isEqualTo(SAMPLE_BOOKS);
    assertThat(first.texts("recordPosition")).hasSize(40).startsWith("1").endsWith("40");
    assertThat(first.text("nextRecordPosition")).isEqualTo("41");
    SruDocument second = page(first.text("nextRecordPosition"), "40");
    assertThat(second.texts("recordPosition")).hasSize(23).startsWith("41").endsWith("63");
    assertThat(second.texts("nextRecordPosition")).isEmpty();
    assertThat(second.texts("recordIdentifier"))
        .doesNotContainAnyElementsOf(first.texts("recordIdentifier"));
  }

  private static SruDocument page(String start, String maximum) {
    return sru.get(
        "version", "1.2",
        "operation", "searchRetrieve",
        "query", "cql.allRecords=1",
        "startRecord", start,
        "maximumRecords", maximum);
  }

  @Test
  void countingTakesNoRecords() {
    SruDocument answer = page("1", "0");
    assertThat(answer.total()).isEqualTo(SAMPLE_BOOKS);
    assertThat(answer.texts("record")).isEmpty();
    assertThat(answer.text("nextRecordPosition")).isEqualTo("1");
    assertThat(page("64", "10").diagnostics()).containsExactly("61 64; the last is 63");
    assertThat(page("99999999999", "10").diagnostics())
        .hasSize(1)
        .allMatch(d -> d.startsWith("61"));
  }

  @Test
  void aLibrarysDatabaseHasWhatThatLibraryHolds() {
    assertThat(total("SCHOOL")).isEqualTo(32);
    assertThat(total("xian")).isEqualTo(1);
    HttpResponse<String> unknown = sru.send("/sru/nowhere?query=x");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(SruDocument.of(unknown.body()).diagnostics()).containsExactly("235 nowhere");
  }

  private static long total(String database) {
    return SruDocument.of(
            sru.send("/sru/" + database + "?query=cql.allRecords%3D1&maximumRecords=0").body())
        .total();
  }

  @Test
  void resultsAreOrderedByKeysInTheQueryOrBesideIt() {
    List<String> oldest = dates("sortKeys", "date,,1");
    List<String> newest = dates("sortKeys", "date,dc,0");
    assertThat(oldest).isSorted().startsWith("1961");
    assertThat(newest).startsWith("2020");
    assertThat(
            sru.get("query", "数学 sortby dc.date", "sortKeys", "title", "version", "2.0")
                .diagnostics())
        .containsExactly("96 title");
  }

  private static List<String> dates(String... parameters) {
    return sru.get(
            "version",
            "1.1",
            "operation",
            "searchRetrieve",
            "query",
            "数学 or 小王子 or script",
            "recordSchema",
            "dc",
            parameters[0],
            parameters[1])
        .texts(DC, "date");
  }

  @Test
  void recordsComeInBriefToo() {
    SruDocument brief = sru.get("query", "红楼梦", "recordSchema", "marcxml-brief");
    SruDocument full = sru.get("query", "红楼梦", "recordSchema", "marcxml");
    assertThat(brief.text("recordSchema")).isEqualTo("info:srw/schema/1/marcxml-v1.1");
    assertThat(brief.texts(MARC, "subfield")).contains("红楼梦");
    assertThat(full.texts(MARC, "subfield")).containsAll(brief.texts(MARC, "subfield"));
    assertThat(brief.texts(MARC, "datafield").size())
        .isLessThan(full.texts(MARC, "datafield").size());
    assertThat(sru.get("query", "红楼梦", "recordSchema", "unimarcxml-brief").text())
        .contains("tag=\"200\"")
        .doesNotContain("tag=\"330\"");
  }

  @Test
  void theCountIsSaidToBeExact() {
    assertThat(sru.get("query", "小王子", "resultSetTTL", "60").text("resultCountPrecision"))
        .isEqualTo("info:srw/vocabulary/resultCountPrecision/1/exact");
  }

  @Test
  void wordsMayBeSentInsteadOfCql() {
    assertThat(sru.get("query", "曹雪芹 红楼梦", "queryType", "searchTerms").total()).isEqualTo(1);
  }
}
