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
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.credential.PasswordHash;
import org.tongjie.z3950.partner.Partner;

/** Who may ask by SRU, how, and what is said to whoever asks otherwise. */
class SruDoorIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();

  private static RunningSru sru;

  @BeforeAll
  static void open() throws IOException {
    Shelf shelf = new Shelf(SOLR.index(), POSTGRES.database(), "sru-door");
    SampleShelf.fill(shelf);
    Partner signedIn =
        new Partner(
            "city",
            Optional.of(PasswordHash.of("秘密:x")),
            List.of(),
            List.of("CITY"),
            Partner.Form.USUAL,
            new Partner.Limits(3, 0, 4));
    sru = new RunningSru(shelf, List.of(Partner.anonymous(), signedIn));
  }

  @AfterAll
  static void close() {
    sru.close();
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
