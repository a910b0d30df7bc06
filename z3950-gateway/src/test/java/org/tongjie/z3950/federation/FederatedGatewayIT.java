package org.tongjie.z3950.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.HttpConfig;
import org.tongjie.z3950.gateway.GatewayConfig;
import org.tongjie.z3950.gateway.GatewayServer;
import org.tongjie.z3950.server.ServerConfig;

/** The whole gateway, its catalogue real, its six targets most of them bad, over HTTP. */
@Timeout(120)
class FederatedGatewayIT {
  private static final long SANTI = 7;
  private static final int LIMIT_MILLIS = 4_000;
  private static final int SEARCHES = 9;

  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  @TempDir private Path targets;

  /** Puts up the union's one book and starts the gateway on the targets described. */
  private GatewayServer gateway(Shelf shelf) throws Exception {
    shelf.library("CITY", "市图书馆", "City Library");
    shelf.library("XIAN", "东山县图书馆", "");
    shelf.book(
        SANTI,
        new Shelf.Given("CITY", MarcDialect.MARC21, SixTargets.SANTI),
        new Shelf.Given("XIAN", MarcDialect.MARC21, SixTargets.SANTI));
    shelf.commit();
    GatewayConfig config =
        GatewayConfig.usual(
            ServerConfig.at("127.0.0.1", 0),
            new HttpConfig("127.0.0.1", 0, "gateway.http.port", Duration.ofSeconds(1)),
            new GatewayConfig.People(
                GatewayConfig.Anonymous.LOCAL, Optional.empty(), Optional.of(targets)));
    GatewayServer gateway = new GatewayServer(config, shelf.index(), POSTGRES.database());
    gateway.start();
    return gateway;
  }

  private static EventStream search(HttpClient client, GatewayServer gateway, String more)
      throws Exception {
    String query = URLEncoder.encode("三体", StandardCharsets.UTF_8);
    return EventStream.read(
        client,
        URI.create(
            "http://127.0.0.1:"
                + gateway.httpPort()
                + "/federated/search?q="
                + query
                + "&size=50"
                + more));
  }

  @Test
  void firstAnswersComeAtOnceAndEveryTargetsFateIsTold(TestReporter report) throws Exception {
    try (SixTargets six = new SixTargets();
        Shelf shelf = new Shelf(SOLR.index(), POSTGRES.database(), "federated")) {
      six.describe(targets);
      try (GatewayServer gateway = gateway(shelf);
          HttpClient client = HttpClient.newHttpClient()) {
        List<Long> firsts = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
          EventStream warm = search(client, gateway, "&timeout=500&targets=union,good,other,flood");
          firsts.add(warm.events().get(warm.first(EventStream.entries())).millis());
        }
        EventStream events = search(client, gateway, "&timeout=" + LIMIT_MILLIS);

        report(report, events, firsts);
        inOrder(events);
        assertThat(events.fates())
            .isEqualTo(
                Map.of(
                    "union", "answered",
                    "good", "answered",
                    "other", "answered",
                    "liar", "answered",
                    "flood", "answered",
                    "slow", "timed-out",
                    "dead", "unreachable"));
        assertThat(events.events().getLast().millis())
            .as("the end")
            .isBetween((long) LIMIT_MILLIS - 100, LIMIT_MILLIS + 2_000L);
        merged(events.found());
        assertThat(metrics(client, gateway))
            .contains(
                "gateway_target_searches_seconds_count{outcome=\"timed-out\",target=\"slow\"} 1",
                "gateway_target_searches_seconds_count{outcome=\"unreachable\",target=\"dead\"} 1",
                "gateway_target_records_total{target=\"liar\"} 2.0");
      }
    }
  }

  private static String metrics(HttpClient client, GatewayServer gateway) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + gateway.httpPort() + "/metrics");
    return client
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static void report(TestReporter report, EventStream events, List<Long> warm) {
    warm.sort(null);
    report.publishEntry(
        Map.of(
            "first entries, all targets, ms",
            Long.toString(events.events().get(events.first(EventStream.entries())).millis()),
            "first entries, sound targets, median of " + SEARCHES + ", ms",
            Long.toString(warm.get(warm.size() / 2)),
            "end, ms",
            Long.toString(events.events().getLast().millis())));
  }

  /** What is sound is told before what is slow is even called slow. */
  private static void inOrder(EventStream events) {
    int first = events.first(EventStream.entries());
    int slow = events.first(EventStream.fate("slow", "slow"));
    assertThat(first).isLessThan(slow);
    for (String sound : List.of("union", "good", "other", "liar", "flood")) {
      assertThat(events.first(EventStream.fate(sound, "answered"))).as(sound).isLessThan(slow);
    }
    assertThat(events.first(EventStream.fate("dead", "unreachable"))).isLessThan(slow);
    assertThat(slow).isLessThan(events.first(EventStream.fate("slow", "timed-out")));
  }

  private static void merged(Map<String, JsonNode> found) {
    assertThat(found).hasSize(3 + SixTargets.FLOOD_LIMIT);
    JsonNode known = Objects.requireNonNull(found.get("c" + SANTI));
    assertThat(known.path("libraries")).extracting(JsonNode::asText).contains("CITY", "XIAN");
    assertThat(targets(known)).containsExactlyInAnyOrder("good", "liar");
    assertThat(targets(titled(found, "黑暗森林"))).containsExactlyInAnyOrder("good", "other");
    assertThat(targets(titled(found, "死神永生"))).containsExactlyInAnyOrder("other", "liar");
  }

  private static JsonNode titled(Map<String, JsonNode> found, String title) {
    return found.values().stream()
        .filter(entry -> entry.path("title").asText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> targets(JsonNode entry) {
    return entry.path("sources").findValuesAsText("target");
  }
}
