package org.tongjie.broker.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.broker.shelf.RunningBroker;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcXml;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.store.DatabaseExtension;

class ApiIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningBroker broker;

  @BeforeAll
  static void start() throws IOException {
    broker = new RunningBroker(SOLR, DATABASE, "api-it");
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
    return MAPPER.readTree(answer.body());
  }

  private static JsonNode search(String query) throws JsonProcessingException {
    HttpResponse<String> answer = broker.get("/api/v1/search?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  @Test
  void aHitNamesTheBookAndWhoHasItWhere() throws Exception {
    JsonNode answer = search("q=" + encode("红楼梦", UTF_8));
    assertThat(answer.at("/total").asInt()).isEqualTo(1);
    JsonNode hit = answer.at("/hits/0");
    assertThat(hit.at("/id").asText()).isEqualTo("c1");
    assertThat(hit.at("/title").asText()).startsWith("红楼梦");
    assertThat(hit.at("/authors/0").asText()).isEqualTo("曹雪芹");
    assertThat(hit.at("/publisher").asText()).isEqualTo("人民文学出版社");
    assertThat(hit.at("/year").asInt()).isEqualTo(2008);
    assertThat(hit.at("/isbn/0").asText()).isEqualTo("9787020002207");
    assertThat(hit.at("/format").asText()).isEqualTo("book");
    assertThat(hit.at("/libraries").findValuesAsText("code")).containsExactly("CITY", "XIAN");
    assertThat(hit.at("/libraries/0/name").asText()).isEqualTo("市图书馆");
    assertThat(hit.at("/libraries/0/holdings/0/barcode").asText()).isEqualTo("0100023456");
    assertThat(answer.at("/tookMs").isIntegralNumber()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=*:*", "q=", "", "q=*"})
  void everythingIsFoundByTheStarOrByNothing(String query) throws Exception {
    assertThat(search(query).at("/total").asInt()).isEqualTo(63);
  }

  @Test
  void valuesOfOneFacetWidenAndFacetsNarrow() throws Exception {
    assertThat(search("facet.library=XIAN").at("/total").asInt()).isEqualTo(1);
    assertThat(search("facet.library=XIAN&facet.library=SCHOOL").at("/total").asInt())
        .isEqualTo(33);
    assertThat(search("facet.library=CITY&facet.year=1962-1965").at("/total").asInt()).isEqualTo(2);
    assertThat(search("facet.class=O1").at("/total").asInt()).isEqualTo(20);
    JsonNode answer = search("facet.library=XIAN");
    assertThat(answer.at("/facets/library").findValuesAsText("name")).contains("市图书馆", "东山县图书馆");
    assertThat(answer.at("/facets/language/0/value").asText()).isEqualTo("chi");
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrOverlap() throws Exception {
    List<String> first = search("size=25&page=1&sort=year").at("/hits").findValuesAsText("id");
    List<String> second = search("size=25&page=2&sort=year").at("/hits").findValuesAsText("id");
    assertThat(first).hasSize(25).doesNotContainAnyElementsOf(second);
    assertThat(search("size=0").at("/hits")).isEmpty();
    assertThat(search("page=100&size=100").at("/hits")).isEmpty();
  }

  @Test
  void ordersAreKept() throws Exception {
    JsonNode hits = search("q=" + encode("数学", UTF_8) + "&sort=-year").at("/hits");
    assertThat(hits.at("/0/year").asInt()).isEqualTo(2020);
    assertThat(search("sort=year&facet.language=chi").at("/hits/0/year").asInt()).isEqualTo(1961);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page=0|page|from 1",
        "page=-1|page|from 1",
        "page=abc|page|whole number",
        "size=abc|size|from 0 to 100",
        "size=101|size|from 0 to 100",
        "size=99999999999999999999|size|from 0 to 100",
        "page=101&size=100|page|10000",
        "sort=random|sort|relevance, -year, year, title",
        "facet.color=red|facet.color|facet.library",
        "facet.form=scroll|facet.form|book",
        "facet.year=x|facet.year|range",
        "rows=5|rows|size",
        "q=a&q=b|q|once"
      })
  void whatMeansNothingIsRefusedWithWhatIsAllowed(String query, String name, String allowed)
      throws Exception {
    HttpResponse<String> answer = broker.get("/api/v1/search?" + query, "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(answer).at("/errors/0/parameter").asText()).isEqualTo(name);
    assertThat(json(answer).at("/errors/0/allowed").asText()).contains(allowed);
    assertThat(json(answer).at("/detail").asText()).contains(name);
    HttpResponse<String> chinese = broker.get("/api/v1/search?" + query);
    assertThat(json(chinese).at("/errors/0/parameter").asText()).isEqualTo(name);
    assertThat(json(chinese).at("/detail").asText()).startsWith("参数“" + name + "”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%00",
        "%ff%fe",
        "%E7%BA",
        "%22",
        "%22%22%22",
        "((((",
        ")",
        "%5B* TO *%5D",
        "a:b:c",
        "title:",
        "NOT",
        "AND OR NOT",
        "-",
        "--",
        "+",
        "%2B%2B",
        "*",
        "***",
        "%3F",
        "~",
        "^5",
        "{!lucene}*:*",
        "_query_:%22x%22",
        "%F0%A0%AE%B7",
        "%EF%BF%BF",
        "%0d%0aX: y",
        "\\",
        "\\\\\"",
        "$%7Bjndi:ldap://x%7D",
        "isbn:",
        "isbn:x",
        "year:9999999999",
        "year:1-2-3",
        "class:*",
        "barcode:%22",
        "%E2%80%AE",
        "%F0%9F%93%9A",
        "%ED%A0%80"
      })
  void anyTextIsASaneQuestion(String query) {
    HttpResponse<String> answer =
        broker.get(
            "/api/v1/search?q="
                + query
                    .replace(" ", "%20")
                    .replace("\\", "%5C")
                    .replace("{", "%7B")
                    .replace("}", "%7D")
                    .replace("^", "%5E")
                    .replace("\"", "%22"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKey("X");
  }

  @Test
  void aQueryOfTenThousandCharactersIsRefused() throws Exception {
    assertThat(broker.get("/api/v1/search?q=" + "a".repeat(10_000)).statusCode()).isEqualTo(400);
    assertThat(broker.get("/api/v1/search?q=" + encode("书".repeat(10_000), UTF_8)).statusCode())
        .isIn(414, 431);
    assertThat(search("q=" + encode("书".repeat(999), UTF_8)).at("/total").asInt()).isZero();
  }

  @Test
  void aRecordIsWhole() throws Exception {
    JsonNode record = json(broker.get("/api/v1/records/c1"));
    assertThat(record.at("/id").asText()).isEqualTo("c1");
    assertThat(record.at("/records").asInt()).isEqualTo(2);
    assertThat(record.at("/description/edition").asText()).isEqualTo("第3版");
    assertThat(record.at("/description/subjects/0").asText()).contains("章回小说");
    assertThat(record.at("/libraries").findValuesAsText("code")).containsExactly("CITY", "XIAN");
    assertThat(record.at("/libraries/0/holdings")).hasSize(2);
    assertThat(record.at("/libraries/1/holdings/0/callNumber").asText()).isEqualTo("I242.4/C21");
  }

  @Test
  void aRecordIsNotSentTwice() {
    String tag = broker.get("/api/v1/records/c1").headers().firstValue("ETag").orElseThrow();
    assertThat(broker.get("/api/v1/records/c1", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void mergedWithdrawnAndUnknownRecordsSaySo() throws Exception {
    HttpResponse<String> moved = broker.get("/api/v1/records/c" + SampleShelf.MERGED);
    assertThat(moved.statusCode()).isEqualTo(308);
    assertThat(moved.headers().firstValue("Location")).hasValue("/api/v1/records/c1");
    assertThat(json(moved).at("/movedTo").asText()).isEqualTo("c1");
    assertThat(broker.get("/api/v1/records/c" + SampleShelf.GONE).statusCode()).isEqualTo(410);
    for (String id :
        List.of("c999", "1", "c0", "c-1", "x", "c99999999999999999999", "%00", "c1%20")) {
      HttpResponse<String> answer = broker.get("/api/v1/records/" + id);
      assertThat(answer.statusCode()).as(id).isIn(404, 400);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    }
  }

  @Test
  void healthAndMetricsAnswer() throws Exception {
    HttpResponse<String> health = broker.get("/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(json(health).findValuesAsText("status")).containsOnly("up");
    assertThat(broker.get("/metrics").body()).contains("jvm_memory_used_bytes");
  }

  @Test
  void answersFitTheirDescription() throws Exception {
    assertThat(OpenApiTest.schema("SearchAnswer").validate(search("q=*:*&size=100"))).isEmpty();
    assertThat(OpenApiTest.schema("Record").validate(json(broker.get("/api/v1/records/c1"))))
        .isEmpty();
    assertThat(OpenApiTest.schema("Record").validate(json(broker.get("/api/v1/records/c2"))))
        .isEmpty();
    assertThat(OpenApiTest.schema("Moved").validate(json(broker.get("/api/v1/records/c90"))))
        .isEmpty();
    assertThat(OpenApiTest.schema("Problem").validate(json(broker.get("/api/v1/records/x"))))
        .isEmpty();
    assertThat(OpenApiTest.schema("Problem").validate(json(broker.get("/api/v1/search?page=x"))))
        .isEmpty();
    assertThat(OpenApiTest.schema("Health").validate(json(broker.get("/health")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "marc21, application/marc, c1-marc21.mrc",
    "unimarc, application/marc, c1-unimarc.mrc",
    "marcxml, application/marcxml+xml, c1-marcxml.xml"
  })
  void aRecordIsTakenHomeAsMarcWithEveryLibrarysHoldings(
      String format, String mediaType, String fileName) {
    HttpResponse<String> answer = broker.get("/api/v1/records/c1/marc?format=" + format);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(mediaType);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"" + fileName + "\"");
    byte[] octets = answer.body().getBytes(UTF_8);
    MarcRecord record =
        format.equals("marcxml")
            ? MarcXml.parse(octets, MarcEncoding.UTF_8)
            : Iso2709.parse(octets, MarcEncoding.UTF_8);
    boolean marc21 = !format.equals("unimarc");
    assertThat(record.data(marc21 ? "245" : "200").findFirst().orElseThrow().first('a'))
        .startsWith("红楼梦");
    assertThat(record.data(marc21 ? "852" : "905").map(field -> field.first('a')))
        .contains("CITY", "XIAN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?format=pdf", "?format=", "?format=marc21&format=marcxml"})
  void anUnknownFormatIsToldWhichThereAre(String query) throws Exception {
    HttpResponse<String> answer = broker.get("/api/v1/records/c1/marc" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/allowed").asText()).isEqualTo("marc21, unimarc, marcxml");
  }

  @Test
  void marcOfAMergedRecordRedirectsWithItsFormat() {
    HttpResponse<String> answer = broker.get("/api/v1/records/c90/marc?format=marcxml");
    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/api/v1/records/c1/marc?format=marcxml");
  }
}
