package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.broker.shelf.RunningBroker;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.store.DatabaseExtension;

class PagesIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningBroker broker;

  @BeforeAll
  static void start() throws IOException {
    broker = new RunningBroker(SOLR, DATABASE, "pages-it");
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, '', '', zh-CN",
    "/, en-US, '', en",
    "/, 'fr, zh;q=0.5', '', zh-CN",
    "/, en, lang=zh, zh-CN",
    "/?lang=en, zh, lang=zh, en",
    "/?lang=xx, en, '', en"
  })
  void theLanguageIsTheOneAskedForThenRememberedThenPreferred(
      String path, String preferred, String cookie, String shown) {
    HttpResponse<String> answer =
        broker.get(path, "Accept-Language", preferred, "Cookie", cookie.isEmpty() ? "a=b" : cookie);
    assertThat(answer.body()).contains("<html lang=\"" + shown + "\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/records/c2",
        "/search?q=alert",
        "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/search?q=%22%20onfocus=alert(1)%20x=%22",
        "/search?q=x&page=%3Cscript%3E",
        "/search?q=x&lang=%22%3E%3Cscript%3E",
        "/search?q=x&%22%3E%3Cscript%3E=1",
        "/search?facet.library=%22%3E%3Cscript%3E",
        "/%3Cscript%3E"
      })
  void nothingFromOutsideBecomesMarkup(String path) {
    HttpResponse<String> answer = broker.get(path);
    assertThat(answer.statusCode()).isIn(200, 400, 404);
    assertThat(answer.body().replace("<script type=\"application/ld+json\">", ""))
        .doesNotContain("<script", "<img", "<b>");
  }

  @Test
  void quotesInAQuestionStayInTheSearchBox() {
    assertThat(broker.get("/search?q=%22%20onfocus=alert(1)%20x=%22").body())
        .contains("value=\"&#34; onfocus=alert(1) x=&#34;\"");
  }

  @Test
  void aLanguageInTheAddressSetsNoHeaderOfItsOwnMaking() {
    HttpResponse<String> answer = broker.get("/?lang=en%0d%0aSet-Cookie:%20x=y");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(broker.get("/?lang=en").headers().firstValue("Set-Cookie").orElse(""))
        .contains("lang=en", "HttpOnly", "SameSite=Lax");
  }

  @Test
  void aMergedRecordLeadsToTheOneItIsPartOf() {
    HttpResponse<String> answer = broker.get("/records/c90");
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).hasValue("/records/c1");
  }

  @Test
  void chosenFacetsCanBeTakenOffAgain() {
    String page = broker.get("/search?q=&facet.library=CITY&facet.class=O").body();
    assertThat(page)
        .contains("href=\"/search?q=&amp;facet.class=O\"")
        .contains("href=\"/search?q=&amp;facet.library=CITY\"")
        .contains("noindex");
  }
}
