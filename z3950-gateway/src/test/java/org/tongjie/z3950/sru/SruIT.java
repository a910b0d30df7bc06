package org.tongjie.z3950.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.credential.PasswordHash;
import org.tongjie.z3950.partner.Partner;

class SruIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();

  private static final String MARC = "http://www.loc.gov/MARC21/slim";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String FACETS = "http://docs.oasis-open.org/ns/search-ws/facetedResults";
  private static final int SAMPLE_BOOKS = 63;

  private static Shelf shelf;
  private static RunningSru sru;

  @BeforeAll
  static void open() throws IOException {
    shelf = new Shelf(SOLR.index(), POSTGRES.database(), "sru");
    SampleShelf.fill(shelf);
    Partner signedIn =
        new Partner(
            "city",
            Optional.of(PasswordHash.of("秘密:x")),
            List.of(),
            List.of("CITY"),
            Partner.Form.USUAL,
            new Partner.Limits(3, 0, 4));
    sru = new RunningSru(shelf.index(), shelf.clusters(), List.of(Partner.anonymous(), signedIn));
  }

  @AfterAll
  static void close() {
    sru.close();
    shelf.close();
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version=1.2&operation=update&query=x                             | 4 update
          version=3.0&operation=searchRetrieve&query=x                     | 5 2.0
          version=1.2&operation=searchRetrieve&query=x&maximumRecords=-1   | 6 maximumRecords
          version=2.0&query=x&startRecord=0                                | 6 startRecord
          version=1.2&operation=searchRetrieve                             | 7 query
          operation=searchRetrieve&query=x                                 | 7 version
          version=1.2&query=x                                              | 7 operation
          version=1.1&operation=scan                                       | 7 scanClause
          version=2.0&query=x&format=json                                  | 8 format
          version=1.2&operation=searchRetrieve&query=x&queryType=cql       | 8 queryType
          version=2.0&query=dc.title+%3D+%22x                              | 10 *
          version=2.0&query=x&queryType=pqf                                | 11 pqf
          version=1.2&operation=searchRetrieve&query=nope.title%3Dx        | 15 *
          version=1.2&operation=searchRetrieve&query=dc.nonsense%3Dx       | 16 *
          version=1.2&operation=searchRetrieve&query=dc.title+near+x       | 19 *
          version=1.2&operation=searchRetrieve&query=x&recordSchema=mods   | 66 mods
          version=1.2&operation=searchRetrieve&query=x&recordPacking=gzip  | 71 gzip
          version=1.1&operation=searchRetrieve&query=x&recordXPath=//title | 72
          version=1.2&operation=searchRetrieve&query=x&sortKeys=title,,2    | 90 2
          version=1.2&operation=searchRetrieve&query=x&facetLimit=5        | 8 facetLimit
          version=2.0&query=x&recordPacking=unpacked                       | 71 unpacked
          version=2.0&query=x&recordXMLEscaping=maybe                      | 6 recordXMLEscaping
          version=2.0&query=x&renderedBy=server                            | 6 renderedBy
          version=2.0&query=x&resultSetTTL=soon                            | 6 resultSetTTL
          version=2.0&query=x&httpAccept=text/html                         | 6 httpAccept
          version=2.0&query=x&responseType=urn:atom                        | 6 responseType
          version=2.0&query=x&queryType=pqf                                | 11 pqf
          version=2.0&query=x&facetRangeField=dc.date                      | 8 facetRangeField
          version=2.0&query=x&facetLimit=5:dc.title                        | 16 dc.title
          version=2.0&query=x&facetSort=colour                             | 6 facetSort
          version=2.0&query=x&facetCount=chi:dc.language&facetStart=2      | 9 facetCount*
          version=2.0&query=x&recordSchema=dc-brief                        | 66 dc-brief
          version=2.0&query=x&sortKeys=colour                              | 88 colour
          version=2.0&query=x&sortKeys=title,,,1                           | 91 1
          version=2.0&query=x&stylesheet=http://a/b.xsl                    | 110
          version=1.2&operation=scan&scanClause=dc.language%3Dx            | 16 dc.language
          version=1.2&operation=scan&scanClause=dc.title%3Dx&maximumTerms=5&responsePosition=9 | 120 9
          """)
  void whatCannotBeDoneIsSaidByItsNumber(String parameters, String diagnostic) {
    HttpResponse<String> answer = sru.send("/sru/tongjie?" + parameters);
    assertThat(answer.statusCode()).isEqualTo(200);
    List<String> diagnostics = SruDocument.of(answer.body()).diagnostics();
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.getFirst()).matches(diagnostic.replace("*", ".*"));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThat(
            sru.get("version", "2.0", "query", "x", "a", "1", "b", "2", "recordSchema", "z")
                .diagnostics())
        .containsExactly("8 a", "8 b", "66 z");
  }

  @Test
  void extensionsAreIgnoredAndEchoed() {
    SruDocument two = sru.get("query", "小王子", "x-info-1-hint", "a<b");
    assertThat(two.total()).isEqualTo(1);
    assertThat(two.texts("extraRequestParameter")).containsExactly("x-info-1-hint=a<b");
    SruDocument one =
        sru.get("version", "1.1", "operation", "searchRetrieve", "query", "小王子", "x-a", "b");
    assertThat(one.texts("extraRequestData")).containsExactly("b");
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

  @Test
  void aPlainAddressDescribesTheDatabase() {
    HttpResponse<String> answer = sru.send("/sru/tongjie");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml;charset=utf-8");
    SruDocument explain = SruDocument.of(answer.body());
    assertThat(explain.root()).isEqualTo("explainResponse");
    String zeeRex = "http://explain.z3950.org/dtd/2.0/";
    assertThat(explain.text("recordSchema")).isEqualTo(zeeRex);
    assertThat(explain.texts(zeeRex, "database")).containsExactly("sru/tongjie");
    assertThat(explain.texts(zeeRex, "title")).startsWith("联合目录");
    assertThat(explain.texts(zeeRex, "name")).contains("creator", "isbn", "serverchoice");
    assertThat(sru.get("version", "1.1", "operation", "explain").texts(zeeRex, "set")).hasSize(4);
    SruDocument two = sru.get("version", "2.0");
    assertThat(two.namespace()).contains("oasis");
    assertThat(two.texts(zeeRex, "supports")).contains("dc.date", "bath.possessinginstitution");
    assertThat(two.text()).contains("name=\"marcxml-brief\"");
  }

  @Test
  void callersChooseTheMediaTypeFromTwoOnwards() {
    assertThat(mediaType("/sru/tongjie?query=x")).isEqualTo("application/sru+xml;charset=utf-8");
    assertThat(mediaType("/sru/tongjie?query=x&httpAccept=text/xml"))
        .isEqualTo("text/xml;charset=utf-8");
    assertThat(mediaType("/sru/tongjie?query=x", "Accept", "text/html,application/xml;q=0.9"))
        .isEqualTo("application/xml;charset=utf-8");
  }

  private static String mediaType(String path, String... headers) {
    return sru.send(path, headers).headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void partnersSignInAndAreHeldToTheirLimits() {
    assertThat(sru.send("/sru/CITY?query=x", "Authorization", "Bearer x").statusCode())
        .isEqualTo(401);
    HttpResponse<String> wrong = sru.send("/sru/CITY?query=x", "Authorization", basic("city:no"));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    assertThat(SruDocument.of(wrong.body()).diagnostics()).containsExactly("3");
    String[] right = {"Authorization", basic("city:秘密:x")};
    assertThat(sru.send("/sru/tongjie?query=x", right).statusCode()).isEqualTo(404);
    SruDocument records =
        SruDocument.of(
            sru.send("/sru/CITY?query=%E6%95%B0%E5%AD%A6&maximumRecords=6", right).body());
    assertThat(records.texts("recordPosition")).hasSize(6);
    assertThat(records.diagnostics())
        .hasSize(2)
        .allMatch(diagnostic -> diagnostic.startsWith("68 "));
    sru.send("/sru/CITY?query=x", right);
    sru.send("/sru/CITY?query=x", right);
    HttpResponse<String> tooMany = sru.send("/sru/CITY?query=x", right);
    assertThat(tooMany.statusCode()).isEqualTo(429);
    assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void otherAddressesAnswerInProblems() {
    HttpResponse<String> nowhere = sru.send("/nowhere");
    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(nowhere.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(sru.send("/health").body()).contains("\"status\":\"up\"");
    assertThat(sru.send("/metrics").body()).contains("jvm_memory");
  }
}
