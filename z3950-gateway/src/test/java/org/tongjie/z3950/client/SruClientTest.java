package org.tongjie.z3950.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.marc.MarcXml;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;
import org.tongjie.z3950.client.ScriptedSru.Script;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.target.Target;

@Timeout(120)
class SruClientTest {
  private static final Query QUERY = new Query.Words(Scope.TITLE, "三体 & \"x\"");

  @ParameterizedTest
  @CsvSource({
    "1.1, http://www.loc.gov/zing/srw/, zs",
    "1.2, http://www.loc.gov/zing/srw/, srw",
    "2.0, http://docs.oasis-open.org/ns/search-ws/sruResponse, sru"
  })
  void recordsOfAllVersionsArePagedThrough(String version, String namespace, String prefix)
      throws IOException {
    Script script =
        (exchange, parameters) ->
            ScriptedSru.send(exchange, page(parameters, namespace, prefix, false));
    try (ScriptedSru server = ScriptedSru.start(script)) {
      Collected collected = new Collected();
      assertThat(search(server.target("s", "version", version), collected))
          .isEqualTo(new TargetClient.Outcome.Done(List.of()));
      assertThat(collected.total).isEqualTo(12);
      assertThat(collected.titles()).hasSize(12).startsWith("三体 1").endsWith("三体 12");
      assertThat(server.requests())
          .extracting(r -> r.get("startRecord"))
          .containsExactly("1", "11");
      assertThat(server.requests().getFirst())
          .containsEntry("version", version)
          .containsEntry("recordSchema", "marcxml")
          .containsEntry(
              "query", "(dc.title = \"三体\" and dc.title = \"&\" and dc.title = \"\\\"x\\\"\")")
          .containsEntry(version.equals("2.0") ? "recordXMLEscaping" : "recordPacking", "xml");
    }
  }

  @Test
  void escapedRecordsAreReadToo() throws IOException {
    Script script =
        (exchange, parameters) ->
            ScriptedSru.send(exchange, page(parameters, "http://www.loc.gov/zing/srw/", "z", true));
    try (ScriptedSru server = ScriptedSru.start(script)) {
      Collected collected = new Collected();
      search(server.target("s", "limit.records", "2"), collected);
      assertThat(collected.titles()).containsExactly("三体 1", "三体 2");
    }
  }

  @Test
  void diagnosticsAreTold() throws IOException {
    String answer =
        """
        <searchRetrieveResponse xmlns="http://www.loc.gov/zing/srw/"><version>1.2</version>
        <numberOfRecords>0</numberOfRecords><diagnostics>
        <diagnostic xmlns="http://www.loc.gov/zing/srw/diagnostic/">
        <uri>info:srw/diagnostic/1/16</uri><details>dc.title</details>
        <message>Unsupported index</message></diagnostic></diagnostics></searchRetrieveResponse>
        """;
    try (ScriptedSru server =
        ScriptedSru.start((exchange, p) -> ScriptedSru.send(exchange, answer))) {
      assertThat(search(server.target("s"), new Collected()))
          .isEqualTo(
              new TargetClient.Outcome.Refused(
                  List.of(new TargetDiagnostic("srw", 16, "Unsupported index: dc.title"))));
    }
  }

  @Test
  void externalEntitiesAreNotLookedAt() throws IOException {
    String answer =
        """
        <!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <r><numberOfRecords>1</numberOfRecords><records><record><recordData>&x;</recordData></record>
        </records></r>
        """;
    try (ScriptedSru server =
        ScriptedSru.start((exchange, p) -> ScriptedSru.send(exchange, answer))) {
      assertThat(failure(server.target("s")).fault()).isEqualTo(Fault.UNUSABLE);
    }
  }

  @Test
  void whatIsNoAnswerIsUnusable() throws IOException {
    for (String answer : List.of("", "hello", "<html><body>404</body></html>", "<a><b></a>")) {
      try (ScriptedSru server =
          ScriptedSru.start((exchange, p) -> ScriptedSru.send(exchange, answer))) {
        assertThat(failure(server.target("s")).fault()).as(answer).isEqualTo(Fault.UNUSABLE);
      }
    }
  }

  @Test
  void deepAnswerIsUnusable() throws IOException {
    String answer =
        "<r><numberOfRecords>1</numberOfRecords><records><record><recordData>"
            + "<a>".repeat(100_000);
    try (ScriptedSru server =
        ScriptedSru.start((exchange, p) -> ScriptedSru.send(exchange, answer))) {
      assertThat(failure(server.target("s")).fault()).isEqualTo(Fault.UNUSABLE);
    }
  }

  @Test
  void endlessAnswerIsCutAtItsLimit() throws IOException {
    Script endless =
        (exchange, parameters) -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = "<a>x</a>".repeat(8_000).getBytes(StandardCharsets.UTF_8);
          OutputStream out = exchange.getResponseBody();
          while (true) {
            out.write(chunk);
          }
        };
    try (ScriptedSru server = ScriptedSru.start(endless)) {
      assertThat(failure(server.target("s")).fault()).isEqualTo(Fault.UNUSABLE);
    }
  }

  @Test
  void dripOfOctetsDoesNotOutlastTheDeadline() throws IOException {
    Script drip =
        (exchange, parameters) -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          while (true) {
            out.write(' ');
            out.flush();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
          }
        };
    try (ScriptedSru server = ScriptedSru.start(drip)) {
      long start = System.nanoTime();
      assertThat(failure(server.target("s", "limit.answer", "400ms")).fault())
          .isEqualTo(Fault.TIMED_OUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void statusesAreToldApart() throws IOException {
    for (Map.Entry<Integer, Fault> status :
        Map.of(401, Fault.REFUSED, 403, Fault.REFUSED, 302, Fault.UNUSABLE, 500, Fault.UNUSABLE)
            .entrySet()) {
      Script script = (exchange, p) -> exchange.sendResponseHeaders(status.getKey(), -1);
      try (ScriptedSru server = ScriptedSru.start(script)) {
        assertThat(failure(server.target("s")).fault()).isEqualTo(status.getValue());
      }
    }
  }

  @Test
  void nobodyListeningIsUnreachable() throws IOException {
    Target target;
    try (ScriptedSru server = ScriptedSru.start((exchange, p) -> {})) {
      target = server.target("s");
    }
    assertThat(failure(target).fault()).isEqualTo(Fault.UNREACHABLE);
  }

  private static String page(
      Map<String, String> parameters, String namespace, String prefix, boolean escaped) {
    int start = Integer.parseInt(parameters.getOrDefault("startRecord", "1"));
    int count = Integer.parseInt(parameters.getOrDefault("maximumRecords", "1"));
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\"?>\n<P:searchRetrieveResponse xmlns:P=\"" + namespace + "\">");
    xml.append("<P:numberOfRecords>12</P:numberOfRecords><P:records>");
    for (int i = start; i < Math.min(13, start + count); i++) {
      String record = MarcXml.write(SampleMarc.book("n" + i, "三体 " + i, "刘慈欣", "9787536692930"));
      record = record.substring(record.indexOf("<record"));
      xml.append("<P:record><P:recordSchema>marcxml</P:recordSchema><P:recordData>")
          .append(escaped ? record.replace("&", "&amp;").replace("<", "&lt;") : record)
          .append("</P:recordData></P:record>");
    }
    return xml.append("</P:records><P:echoedSearchRetrieveRequest><P:term>x</P:term>")
        .append("</P:echoedSearchRetrieveRequest></P:searchRetrieveResponse>")
        .toString()
        .replace("P:", prefix + ":")
        .replace(":P=", ":" + prefix + "=");
  }

  private static TargetClient.Outcome search(Target target, Collected into) throws TargetException {
    try (TargetClients clients = new TargetClients()) {
      return clients.open(target).search(QUERY, 50, into, Deadline.in(Duration.ofSeconds(10)));
    }
  }

  private static TargetException failure(Target target) {
    return catchThrowableOfType(TargetException.class, () -> search(target, new Collected()));
  }
}
