package org.tongjie.z3950.sru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.index.Found;
import org.tongjie.catalog.index.SearchResult.FacetCount;
import org.tongjie.catalog.query.Facet;
import org.tongjie.z3950.database.CatalogDatabase;
import org.tongjie.z3950.sru.SruRequest.Explain;
import org.tongjie.z3950.sru.SruRequest.Refused;
import org.tongjie.z3950.sru.SruRequest.SearchRetrieve;
import org.tongjie.z3950.syntax.WrittenRecord;

/** Answers of 2.0 are what the published schemas allow. */
@Tag("corpus")
class AnswerSchemaTest {
  private static final WrittenRecord.Octets RECORD =
      new WrittenRecord.Octets(
          "<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>红</leader></record>"
              .getBytes(StandardCharsets.UTF_8));

  private static SruSchemas schemas;

  @BeforeAll
  static void read() throws Exception {
    schemas = new SruSchemas();
  }

  private static SruRequest request(String parameters) {
    Map<String, List<String>> given = new TreeMap<>();
    Arrays.stream(parameters.split("&", -1))
        .forEach(pair -> {
          int equals = pair.indexOf('=');
          given.put(pair.substring(0, equals), List.of(pair.substring(equals + 1)));
        });
    return SruRequestReader.read(given);
  }

  private static String text(XmlOctets xml) {
    return new String(xml.toByteArray(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query=a<b&recordXMLEscaping=string&startRecord=3&maximumRecords=5&recordSchema=marcxml",
        "query=a&queryType=cql&resultSetTTL=60&sortKeys=title&renderedBy=client&x-a=\u0001&x-b=2",
        "query=a&httpAccept=text/xml&recordPacking=packed&version=2.0&operation=searchRetrieve",
        "query=a or b sortby dc.date&facetLimit=5,2:dc.date&facetSort=alphanumeric&facetStart=1",
        "query=a&facetCount=chi:dc.language&responseType=http://docs.oasis-open.org/ns/search-ws/sruResponse"
      })
  void searchesAreValid(String parameters) {
    SearchAnswer answer = new SearchAnswer((SearchRetrieve) request(parameters), found(12, false));
    answer.record("c1", RECORD);
    answer.surrogate(new SruDiagnostic(SruDiagnostic.NO_SUCH_RECORD, "c2"));
    answer.record("c3", RECORD);
    schemas.validate(text(answer.finish(12)));
    schemas.validate(
        text(new SearchAnswer((SearchRetrieve) request(parameters), found(0, true)).finish(0)));
  }

  private static Found found(long total, boolean complete) {
    Map<Facet, List<FacetCount>> facets =
        total == 0
            ? Map.of()
            : Map.of(
                Facet.YEAR, List.of(new FacetCount("2008", 9), new FacetCount("1999", 3)),
                Facet.LANGUAGE, List.of(new FacetCount("chi", 12)));
    return new Found(total, List.of(), facets, complete);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query=a&startRecord=0&maximumRecords=x&recordXMLEscaping=maybe&renderedBy=nobody",
        "scanClause=a&maximumTerms=0&responsePosition=-1&x-a=b",
        "query=a&version=2.0&operation=delete"
      })
  void refusalsAreValid(String parameters) {
    SruRequest request = request(parameters);
    assertThat(request).isInstanceOf(Refused.class);
    schemas.validate(text(AnswerXml.refusal((Refused) request)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"version=2.0", "recordXMLEscaping=string&x-a=b", "httpAccept=a&b=c"})
  void descriptionsAreValid(String parameters) {
    CatalogDatabase database = new CatalogDatabase("tongjie", Optional.empty(), "联合目录 <1>");
    schemas.validate(
        text(
            ExplainOperation.answer(
                (Explain) request(parameters),
                database,
                URI.create("https://union.example/sru/tongjie"))));
  }

  @Test
  void theSchemasRefuseWhatIsWrong() {
    assertThatThrownBy(() ->
            schemas.validate(
                "<scanResponse xmlns=\"http://docs.oasis-open.org/ns/search-ws/scan\">"
                    + "<version>2.0</version></scanResponse>"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("version");
  }
}
