package org.tongjie.z3950.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.client.ScriptedTarget.Script;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.Delivery;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.IdAuthentication;
import org.tongjie.z3950.pdu.InitializeRequest;
import org.tongjie.z3950.pdu.NamePlusRecord;
import org.tongjie.z3950.pdu.PresentRequest;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.PresentStatus;
import org.tongjie.z3950.pdu.Records;
import org.tongjie.z3950.pdu.RpnNode;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.pdu.Term;

/** What our client asks of targets, and how it reads their records. */
@Timeout(120)
class Z3950ClientTest extends ClientOfScripted {
  @Test
  void recordsComeInStepsAndInOrder() throws IOException {
    List<Apdu> asked = new ArrayList<>();
    Script script =
        (request, out) -> {
          asked.add(request);
          return Apdus.write(ScriptedTarget.honest(request, BOOKS, BOOKS.size()));
        };
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      Collected collected = new Collected();
      assertThat(search(server.target("t"), collected))
          .isEqualTo(new TargetClient.Outcome.Done(List.of()));
      assertThat(collected.total).isEqualTo(25);
      assertThat(collected.titles()).hasSize(25).startsWith("三体 0").endsWith("三体 24");
      assertThat(asked)
          .filteredOn(PresentRequest.class::isInstance)
          .extracting(present -> ((PresentRequest) present).ranges().getFirst())
          .containsExactly(new PresentRequest.Range(11, 10), new PresentRequest.Range(21, 5));
    }
  }

  @Test
  void noMoreRecordsAreReadThanTheLimitHoweverManyThereAre() throws IOException {
    Script script = (request, out) -> Apdus.write(ScriptedTarget.honest(request, BOOKS, 100_000));
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      Collected collected = new Collected();
      search(server.target("t", "limit.records", "30"), collected);
      assertThat(collected.total).isEqualTo(100_000);
      assertThat(collected.records).hasSize(30);
    }
  }

  @Test
  void recordsBeyondThoseAskedForAreLeftOutAndTold() throws IOException {
    Script script =
        (request, out) ->
            Apdus.write(
                request instanceof SearchRequest search
                    ? new SearchResponse(
                        search.referenceId(),
                        100_000,
                        true,
                        null,
                        new Delivery(
                            500,
                            501,
                            PresentStatus.SUCCESS,
                            ScriptedTarget.retrieved(BOOKS, 1, 500)),
                        List.of(),
                        List.of())
                    : ScriptedTarget.honest(request, BOOKS, 100_000));
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      Collected collected = new Collected();
      assertThat(search(server.target("t", "limit.records", "10"), collected))
          .isEqualTo(
              new TargetClient.Outcome.Done(List.of("sent 500 records where 10 were asked for")));
      assertThat(collected.records).hasSize(10);
    }
  }

  @Test
  void recordsThatLieAboutTheirCharsetAreReadByTheirOctets() throws IOException {
    Script script = ScriptedTarget.serving(books(MarcEncoding.GB18030));
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      Collected collected = new Collected();
      search(server.target("t"), collected);
      assertThat(collected.titles()).contains("三体 7");
      assertThat(((RecordReading.Read) collected.records.getFirst()).remarks())
          .containsExactly("records say UTF-8 and are GB18030");
    }
  }

  @Test
  void unreadableRecordsDoNotStopTheirNeighbours() throws IOException {
    List<byte[]> mixed =
        List.of(
            BOOKS.getFirst(),
            Arrays.copyOf(BOOKS.getFirst(), 60),
            "no record at all, but quite some words".getBytes(StandardCharsets.US_ASCII),
            "<record><broken".getBytes(StandardCharsets.US_ASCII),
            new byte[0],
            BOOKS.get(1));
    try (ScriptedTarget server = ScriptedTarget.start(ScriptedTarget.serving(mixed))) {
      Collected collected = new Collected();
      search(server.target("t"), collected);
      assertThat(collected.titles()).containsExactly("三体 0", "三体 1");
      assertThat(collected.records)
          .filteredOn(RecordReading.Unreadable.class::isInstance)
          .hasSize(4);
    }
  }

  @Test
  void surrogateDiagnosticsStandInTheirPlace() throws IOException {
    NamePlusRecord missing = NamePlusRecord.of("db", Diagnostic.bib1(14, "locked"));
    Script script =
        (request, out) ->
            Apdus.write(
                request instanceof PresentRequest present
                    ? new PresentResponse(
                        present.referenceId(),
                        1,
                        2,
                        PresentStatus.SUCCESS,
                        new Records.Retrieved(List.of(missing)),
                        List.of())
                    : ScriptedTarget.honest(request, BOOKS, 11));
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      Collected collected = new Collected();
      search(server.target("t"), collected);
      assertThat(collected.records).hasSize(11);
      assertThat(collected.records.getLast())
          .isEqualTo(new RecordReading.Unreadable("bib-1 14: locked"));
    }
  }

  @Test
  void termsGoInTheCharsetOfTheDescriptionAndCredentialsInTheirForm() throws IOException {
    List<Apdu> asked = new ArrayList<>();
    Script script =
        (request, out) -> {
          asked.add(request);
          return Apdus.write(ScriptedTarget.honest(request, BOOKS, 0));
        };
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      search(
          server.target("t", "charset.terms", "gb18030", "user", "me", "group", "us"),
          new Collected());
      InitializeRequest init = (InitializeRequest) asked.getFirst();
      assertThat(init.authentication()).isEqualTo(new IdAuthentication.IdPass("us", "me", ""));
      SearchRequest search = (SearchRequest) asked.get(1);
      assertThat(search.query()).isInstanceOf(org.tongjie.z3950.pdu.Query.Type1.class);
      RpnNode.Operand operand =
          (RpnNode.Operand) ((org.tongjie.z3950.pdu.Query.Type1) search.query()).rpn().root();
      assertThat(operand.term())
          .isEqualTo(
              new Term.General(
                  Octets.of("三体".getBytes(java.nio.charset.Charset.forName("GB18030")))));
    }
  }

  @Test
  void recordsInAnotherSyntaxThanAskedForAreReadByTheirLooks() throws IOException {
    byte[] xml =
        org.tongjie.catalog.marc.MarcXml.write(SampleMarc.book("x", "时间移民", "刘慈欣", "9787229042066"))
            .getBytes(StandardCharsets.UTF_8);
    try (ScriptedTarget server = ScriptedTarget.start(ScriptedTarget.serving(List.of(xml)))) {
      Collected collected = new Collected();
      search(server.target("t"), collected);
      assertThat(collected.titles()).containsExactly("时间移民");
    }
    assertThat(External.octets(ScriptedTarget.USMARC, Octets.of(xml)).syntax())
        .isEqualTo(ScriptedTarget.USMARC);
  }
}
