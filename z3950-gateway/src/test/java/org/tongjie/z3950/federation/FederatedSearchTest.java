package org.tongjie.z3950.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.index.Hit;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.catalog.query.QueryParser;
import org.tongjie.z3950.client.SampleMarc;
import org.tongjie.z3950.client.ScriptedTarget;
import org.tongjie.z3950.client.ScriptedTarget.Script;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.InitializeRequest;
import org.tongjie.z3950.target.Target;

/** Six targets, most of them bad, and our own catalogue. */
@Timeout(60)
class FederatedSearchTest {
  private static final MarcRecord SANTI = SampleMarc.book("1", "三体", "刘慈欣", "9787536692930");
  private static final MarcRecord FOREST = SampleMarc.book("2", "黑暗森林", "刘慈欣", "9787536693968");
  private static final MarcRecord DEATH = SampleMarc.book("3", "死神永生", "刘慈欣", "9787229030933");

  private final CountDownLatch never = new CountDownLatch(1);

  private static UnionSearch union() {
    MatchIdentity identity =
        MatchIdentity.of(
            RecordMapping.map(
                SANTI, MarcDialect.MARC21, HoldingsProfile.usual(MarcDialect.MARC21)));
    Hit hit =
        new Hit(
            12, "三体", List.of("刘慈欣"), "重庆出版社", 2008, List.of("9787536692930"), "book", List.of());
    return (query, size) ->
        new UnionSearch.Answer(1, List.of(new UnionSearch.Found(hit, List.of(identity))));
  }

  private static byte[] utf8(MarcRecord record) {
    return SampleMarc.octets(record, MarcEncoding.UTF_8);
  }

  private static byte[] gb18030(MarcRecord record) {
    return SampleMarc.octets(record, MarcEncoding.GB18030);
  }

  /** The targets, to be closed. */
  private final class Six implements AutoCloseable {
    final ScriptedTarget good =
        ScriptedTarget.start(ScriptedTarget.serving(List.of(utf8(SANTI), utf8(FOREST))));
    final ScriptedTarget other =
        ScriptedTarget.start(ScriptedTarget.serving(List.of(utf8(FOREST), utf8(DEATH))));
    final ScriptedTarget liar =
        ScriptedTarget.start(ScriptedTarget.serving(List.of(gb18030(SANTI), gb18030(DEATH))));
    final ScriptedTarget flood = ScriptedTarget.start(flooding());
    final ScriptedTarget slow = ScriptedTarget.start(sleeping());
    final Target dead;

    Six() throws IOException {
      try (ScriptedTarget gone = ScriptedTarget.start(ScriptedTarget.serving(List.of()))) {
        dead = gone.target("dead");
      }
    }

    List<Target> targets() {
      return List.of(
          good.target("good"),
          other.target("other"),
          liar.target("liar"),
          flood.target("flood", "limit.records", "30"),
          slow.target("slow"),
          dead);
    }

    @Override
    public void close() throws IOException {
      for (ScriptedTarget target : List.of(good, other, liar, flood, slow)) {
        target.close();
      }
    }
  }

  private static Script flooding() {
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      records.add(utf8(SampleMarc.book("f" + i, "洪水第" + i + "种", "某人" + i, "")));
    }
    return (request, out) -> Apdus.write(ScriptedTarget.honest(request, records, 100_000));
  }

  /** Accepts us and then says nothing for as long as the test lasts. */
  private Script sleeping() {
    return (request, out) -> {
      if (!(request instanceof InitializeRequest)) {
        never.await();
      }
      return Apdus.write(ScriptedTarget.honest(request, List.of(utf8(DEATH)), 1));
    };
  }

  /** Keeps what happens and when. */
  private static final class Kept implements EventSink {
    final List<FederatedEvent> events = new ArrayList<>();
    final List<Long> millis = new ArrayList<>();
    final FederatedAnswer.Gathering gathering = new FederatedAnswer.Gathering();
    final long start = System.nanoTime();

    @Override
    public void accept(FederatedEvent event) {
      events.add(event);
      millis.add((System.nanoTime() - start) / 1_000_000);
      gathering.accept(event);
    }

    FederatedAnswer answer() {
      return gathering.answer();
    }

    TargetStatus target(String code) {
      return answer().targets().stream()
          .filter(t -> t.code().equals(code))
          .findFirst()
          .orElseThrow();
    }

    long firstEntries() {
      for (int i = 0; i < events.size(); i++) {
        if (events.get(i) instanceof FederatedEvent.EntriesChanged) {
          return millis.get(i);
        }
      }
      throw new AssertionError("nothing was found");
    }
  }

  private static FederatedRequest request(List<String> codes, Duration limit) {
    return new FederatedRequest("刘慈欣", QueryParser.parse("刘慈欣"), Set.copyOf(codes), 50, limit);
  }

  @Test
  void sixTargetsAnswerOrAreBoundedAndNamed() throws Exception {
    try (Six six = new Six();
        FederatedSearch search = new FederatedSearch(union(), six.targets())) {
      search.run(request(search.codes(), Duration.ofSeconds(1)), new Kept());
      Kept kept = new Kept();
      search.run(request(search.codes(), Duration.ofSeconds(3)), kept);

      assertThat(kept.firstEntries()).as("first answers").isLessThan(300);
      assertThat(kept.millis.getLast()).as("the end").isBetween(2_900L, 3_600L);
      assertThat(kept.answer().complete()).isFalse();
      assertThat(kept.target("union").state()).isEqualTo(TargetState.ANSWERED);
      assertThat(kept.target("good").state()).isEqualTo(TargetState.ANSWERED);
      assertThat(kept.target("good").millis()).isLessThan(300);
      assertThat(kept.target("liar").state()).isEqualTo(TargetState.ANSWERED);
      assertThat(kept.target("liar").remarks()).contains("records say UTF-8 and are GB18030");
      assertThat(kept.target("flood").total()).isEqualTo(100_000);
      assertThat(kept.target("flood").received()).isEqualTo(30);
      assertThat(kept.target("flood").state()).isEqualTo(TargetState.ANSWERED);
      assertThat(kept.target("slow").state()).isEqualTo(TargetState.TIMED_OUT);
      assertThat(kept.target("slow").message()).startsWith("no answer");
      assertThat(kept.target("dead").state()).isEqualTo(TargetState.UNREACHABLE);
      assertThat(kept.events)
          .filteredOn(FederatedEvent.TargetChanged.class::isInstance)
          .extracting(event -> ((FederatedEvent.TargetChanged) event).target().state())
          .contains(TargetState.SLOW);
    }
  }

  @Test
  void duplicatesAreOneEntryAsInTheIndex() throws Exception {
    try (Six six = new Six();
        FederatedSearch search = new FederatedSearch(union(), six.targets())) {
      Kept kept = new Kept();
      search.run(request(List.of("union", "good", "other", "liar"), Duration.ofSeconds(5)), kept);
      assertThat(kept.answer().complete()).isTrue();
      assertThat(kept.answer().entries())
          .extracting(Entry::title)
          .containsExactlyInAnyOrder("三体", "黑暗森林", "死神永生");
      Entry known = kept.answer().entries().getFirst();
      assertThat(known.id()).isEqualTo("c12");
      assertThat(known.sources())
          .extracting(Entry.Source::target)
          .containsExactlyInAnyOrder("good", "liar");
      Entry forest = named(kept, "黑暗森林");
      assertThat(forest.sources())
          .extracting(Entry.Source::target)
          .containsExactlyInAnyOrder("good", "other");
      assertThat(named(kept, "死神永生").sources())
          .extracting(Entry.Source::target)
          .containsExactlyInAnyOrder("other", "liar");
    }
  }

  private static Entry named(Kept kept, String title) {
    return kept.answer().entries().stream()
        .filter(e -> e.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void targetThatKeepsFailingIsLeftInPeace() throws Exception {
    try (Six six = new Six();
        FederatedSearch search = new FederatedSearch(union(), six.targets())) {
      List<TargetState> states = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Kept kept = new Kept();
        search.run(request(List.of("dead"), Duration.ofSeconds(5)), kept);
        states.add(kept.target("dead").state());
      }
      assertThat(states)
          .containsExactly(
              TargetState.UNREACHABLE,
              TargetState.UNREACHABLE,
              TargetState.UNREACHABLE,
              TargetState.CIRCUIT_OPEN);
    }
  }

  @Test
  void searchGivenUpLeavesNoConnectionBehind() throws Exception {
    try (Six six = new Six();
        FederatedSearch search = new FederatedSearch(union(), six.targets())) {
      EventSink gone =
          event -> {
            if (event instanceof FederatedEvent.EntriesChanged) {
              throw new IOException("nobody listens");
            }
          };
      assertThatThrownBy(() -> search.run(request(search.codes(), Duration.ofSeconds(30)), gone))
          .hasMessage("nobody listens");
      await().atMost(Duration.ofSeconds(5)).until(() -> six.slow.openConnections() == 0);
    }
  }

  @Test
  void eventsArriveOverHttpAsTheyHappen() throws Exception {
    try (Six six = new Six();
        FederatedSearch search = new FederatedSearch(union(), six.targets());
        HttpFixture http = new HttpFixture(search);
        HttpClient client = HttpClient.newHttpClient()) {
      ask(client, http, "/federated/search?q=warm&targets=union&timeout=500", "text/event-stream");
      for (String encoding : List.of("identity", "gzip")) {
        HttpRequest request =
            HttpRequest.newBuilder(http.uri("/federated/search?q=x&timeout=2500"))
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
          assertThat(first).as("first entries with %s", encoding).isLessThan(2_000);
          String rest = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
          assertThat(rest).contains("event: done").contains("\"state\":\"timed-out\"");
        }
      }
    }
  }

  @Test
  void wholeAnswerAndRecordsComeOverHttp() throws Exception {
    try (Six six = new Six();
        FederatedSearch search = new FederatedSearch(union(), six.targets());
        HttpFixture http = new HttpFixture(search);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          ask(client, http, "/federated/search?q=x&targets=union,other&size=5", "application/json");
      assertThat(answer.statusCode()).isEqualTo(200);
      var json = org.tongjie.http.Json.MAPPER.readTree(answer.body());
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
    try (Six six = new Six();
        FederatedSearch search = new FederatedSearch(union(), six.targets());
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
      org.tongjie.http.Json.MAPPER
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
