package org.tongjie.z3950.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.http.Json;

/** Federated search as programs ask for it. */
@Timeout(60)
class FederatedHttpTest {
  private static final MeterRegistry METERS = new SimpleMeterRegistry();

  @Test
  void eventsArriveOverHttpAsTheyHappen() throws Exception {
    try (SixTargets six = new SixTargets();
        FederatedSearch search = new FederatedSearch(SampleUnion.INSTANCE, six.targets(), METERS);
        HttpFixture http = new HttpFixture(search);
        HttpClient client = HttpClient.newHttpClient()) {
      ask(client, http, "/federated/search?q=warm&targets=union&timeout=500", "text/event-stream");
      for (String encoding : List.of("identity", "gzip")) {
        HttpRequest request =
            HttpRequest.newBuilder(http.uri("/federated/search?q=x&timeout=5000"))
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", encoding)
                .build();
        long start = System.nanoTime();
        try (var lines = client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
          StringBuilder seen = new StringBuilder();
          while (seen.indexOf("event: entries") < 0) {
            int read = lines.read();
            assertThat(read).isNotNegative();
            seen.append((char) read);
          }
          long first = (System.nanoTime() - start) / 1_000_000;
          assertThat(first).as("first entries with %s", encoding).isLessThan(4_500);
          String rest = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
          assertThat(rest).contains("event: done").contains("\"state\":\"timed-out\"");
        }
      }
    }
  }

  @Test
  void wholeAnswerAndRecordsComeOverHttp() throws Exception {
    try (SixTargets six = new SixTargets();
        FederatedSearch search = new FederatedSearch(SampleUnion.INSTANCE, six.targets(), METERS);
        HttpFixture http = new HttpFixture(search);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          ask(client, http, "/federated/search?q=x&targets=union,other&size=5", "application/json");
      assertThat(answer.statusCode()).isEqualTo(200);
      var json = Json.MAPPER.readTree(answer.body());
      assertThat(json.get("complete").asBoolean()).isTrue();
      assertThat(json.get("entries")).hasSize(3);
      var source = json.get("entries").get(1).get("sources").get(0);
      String record = "/federated/records/other/" + source.get("token").asText();
      HttpResponse<byte[]> marc = ask(client, http, record + "?format=marc21", "*/*");
      assertThat(marc.headers().firstValue("Content-Type")).contains("application/marc");
      assertThat(
              Iso2709.parse(marc.body(), MarcEncoding.UTF_8)
                  .data("245")
                  .findFirst()
                  .orElseThrow()
                  .first('a'))
          .isEqualTo("黑暗森林");
      HttpResponse<byte[]> unimarc = ask(client, http, record + "?format=unimarc", "*/*");
      assertThat(
              Iso2709.parse(unimarc.body(), MarcEncoding.UTF_8)
                  .data("200")
                  .findFirst()
                  .orElseThrow()
                  .first('a'))
          .isEqualTo("黑暗森林");
      assertThat(
              new String(
                  ask(client, http, record + "?format=marcxml", "*/*").body(),
                  StandardCharsets.UTF_8))
          .contains("<leader>");
      assertThat(ask(client, http, record + "?format=ris", "*/*").statusCode()).isEqualTo(400);
      assertThat(ask(client, http, "/federated/records/other/guess", "*/*").statusCode())
          .isEqualTo(404);
      assertThat(
              ask(client, http, "/federated/records/good/" + source.get("token").asText(), "*/*")
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void faultyParametersAreToldTogether() throws Exception {
    try (SixTargets six = new SixTargets();
        FederatedSearch search = new FederatedSearch(SampleUnion.INSTANCE, six.targets(), METERS);
        HttpFixture http = new HttpFixture(search);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          ask(
              client,
              http,
              "/federated/search?targets=nobody&size=0&timeout=soon",
              "application/json");
      assertThat(answer.statusCode()).isEqualTo(400);
      Set<String> parameters = new HashSet<>();
      Json.MAPPER
          .readTree(answer.body())
          .get("errors")
          .forEach(error -> parameters.add(error.get("parameter").asText()));
      assertThat(parameters).containsExactlyInAnyOrder("q", "targets", "size", "timeout");
    }
  }

  private static HttpResponse<byte[]> ask(
      HttpClient client, HttpFixture http, String path, String accept) throws Exception {
    URI uri = http.uri(path);
    return client.send(
        HttpRequest.newBuilder(uri).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
