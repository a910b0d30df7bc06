package org.tongjie.z3950.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.client.ScriptedTarget.Script;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.Close;
import org.tongjie.z3950.pdu.CloseReason;
import org.tongjie.z3950.pdu.Delivery;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.IdAuthentication;
import org.tongjie.z3950.pdu.InitDiagnostic;
import org.tongjie.z3950.pdu.InitializeRequest;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.pdu.MessageSizes;
import org.tongjie.z3950.pdu.NamePlusRecord;
import org.tongjie.z3950.pdu.PresentRequest;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.PresentStatus;
import org.tongjie.z3950.pdu.Records;
import org.tongjie.z3950.pdu.RpnNode;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.pdu.Term;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Target;

@Timeout(20)
class Z3950ClientTest {
  private static final Query QUERY = new Query.Words(Scope.TITLE, "三体");
  private static final List<byte[]> BOOKS = books(MarcEncoding.UTF_8);

  private static List<byte[]> books(MarcEncoding encoding) {
    List<byte[]> books = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      books.add(
          SampleMarc.octets(SampleMarc.book("n" + i, "三体 " + i, "刘慈欣", "9787536692930"), encoding));
    }
    return books;
  }

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
  void diagnosticsAreTold() throws IOException {
    Script script =
        (request, out) ->
            Apdus.write(
                request instanceof SearchRequest search
                    ? new SearchResponse(
                        search.referenceId(),
                        0,
                        false,
                        3,
                        new Delivery(
                            0, 0, null, new Records.NonSurrogate(Diagnostic.bib1(114, "4"))),
                        List.of(),
                        List.of())
                    : ScriptedTarget.honest(request, BOOKS, 0));
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      assertThat(search(server.target("t"), new Collected()))
          .isEqualTo(
              new TargetClient.Outcome.Refused(
                  List.of(new TargetDiagnostic(TargetDiagnostic.BIB_1, 114, "4"))));
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
  void refusalAtTheDoorSaysWhy() throws IOException {
    Script script =
        (request, out) ->
            Apdus.write(
                new InitializeResponse(
                    null,
                    ((InitializeRequest) request).versions(),
                    ((InitializeRequest) request).options(),
                    new MessageSizes(1, 1),
                    false,
                    org.tongjie.z3950.pdu.Implementation.UNKNOWN,
                    InitDiagnostic.toExternal(
                        Diagnostic.bib1(1014, "wrong password"), TextEncoding.UTF_8),
                    List.of()));
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      TargetException failure = failure(server.target("t"));
      assertThat(failure.fault()).isEqualTo(Fault.REFUSED);
      assertThat(failure).hasMessage("it refuses us: bib-1 1014: wrong password");
    }
  }

  @Test
  void closeInsteadOfAnAnswerIsTold() throws IOException {
    Script script =
        (request, out) ->
            Apdus.write(
                request instanceof InitializeRequest
                    ? ScriptedTarget.honest(request, BOOKS, 1)
                    : Close.of(CloseReason.COST_LIMIT, "come back tomorrow"));
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      TargetException failure = failure(server.target("t"));
      assertThat(failure.fault()).isEqualTo(Fault.CLOSED);
      assertThat(failure).hasMessageContaining("COST_LIMIT, come back tomorrow");
    }
  }

  @Test
  void answerToAnotherQuestionEndsTheAssociation() throws IOException {
    Script script =
        (request, out) ->
            Apdus.write(
                request instanceof SearchRequest
                    ? new SearchResponse(
                        Octets.of(new byte[] {99}),
                        1,
                        true,
                        null,
                        Delivery.NONE,
                        List.of(),
                        List.of())
                    : ScriptedTarget.honest(request, BOOKS, 1));
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      assertThat(failure(server.target("t")).fault()).isEqualTo(Fault.UNUSABLE);
    }
  }

  @Test
  void negativeCountsAndStrangeAnswersAreUnusable() throws IOException {
    Script negative = (request, out) -> Apdus.write(ScriptedTarget.honest(request, BOOKS, -5));
    Script echo = (request, out) -> Apdus.write(request);
    Script noise =
        (request, out) -> "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    Script gigabyte = (request, out) -> new byte[] {(byte) 0xB5, (byte) 0x84, 0x40, 0, 0, 0, 1};
    for (Script script : List.of(negative, echo, noise, gigabyte)) {
      try (ScriptedTarget server = ScriptedTarget.start(script)) {
        assertThat(failure(server.target("t")).fault()).isEqualTo(Fault.UNUSABLE);
      }
    }
  }

  @Test
  void endlessAnswerIsCutAtItsLimit() throws IOException {
    Script script =
        (request, out) -> {
          out.write(new byte[] {(byte) 0xB5, (byte) 0x80});
          byte[] chunk = new byte[64 * 1024];
          for (int i = 0; i + 4 <= chunk.length; i += 4) {
            chunk[i] = (byte) 0x9F;
            chunk[i + 1] = 0x7F;
            chunk[i + 2] = 1;
          }
          while (true) {
            out.write(chunk);
          }
        };
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      TargetException failure = failure(server.target("t"));
      assertThat(failure.fault()).isEqualTo(Fault.UNUSABLE);
      assertThat(failure).hasMessageContaining("more than 8388608 octets");
    }
  }

  @Test
  void dripOfOctetsDoesNotOutlastTheDeadline() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    Script script =
        (request, out) -> {
          byte[] answer = Apdus.write(ScriptedTarget.honest(request, BOOKS, 1));
          for (byte octet : answer) {
            out.write(octet);
            out.flush();
            var _ = never.await(100, java.util.concurrent.TimeUnit.MILLISECONDS);
          }
          return new byte[0];
        };
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      long start = System.nanoTime();
      TargetException failure = failure(server.target("t", "limit.answer", "400ms"));
      assertThat(failure.fault()).isEqualTo(Fault.TIMED_OUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void nobodyListeningIsUnreachable() throws IOException {
    Target target;
    try (ScriptedTarget server = ScriptedTarget.start(ScriptedTarget.serving(BOOKS))) {
      target = server.target("t");
    }
    assertThat(failure(target).fault()).isEqualTo(Fault.UNREACHABLE);
  }

  @Test
  void associationsAreKeptAndReplacedWhenTheTargetDroppedThem() throws IOException {
    try (ScriptedTarget server = ScriptedTarget.start(ScriptedTarget.serving(BOOKS));
        TargetClients clients = new TargetClients()) {
      TargetClient client = clients.open(server.target("t"));
      for (int i = 0; i < 3; i++) {
        client.search(QUERY, 5, new Collected(), soon());
      }
      assertThat(server.connections()).isEqualTo(1);
      server.dropConnections();
      Collected again = new Collected();
      client.search(QUERY, 5, again, soon());
      assertThat(again.records).hasSize(5);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void noMoreConnectionsAreUsedThanAllowed() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Script script =
        (request, out) -> {
          if (request instanceof SearchRequest) {
            busy.countDown();
            go.await();
          }
          return Apdus.write(ScriptedTarget.honest(request, BOOKS, 1));
        };
    try (ScriptedTarget server = ScriptedTarget.start(script);
        TargetClients clients = new TargetClients()) {
      TargetClient client = clients.open(server.target("t", "limit.connections", "1"));
      Thread first =
          Thread.ofVirtual()
              .start(() -> quietly(() -> client.search(QUERY, 1, new Collected(), soon())));
      busy.await();
      TargetException refused =
          catchThrowableOfType(
              TargetException.class,
              () -> client.search(QUERY, 1, new Collected(), Deadline.in(Duration.ofMillis(50))));
      assertThat(refused.fault()).isEqualTo(Fault.BUSY);
      go.countDown();
      first.join();
      assertThat(server.connections()).isEqualTo(1);
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

  private interface Attempt {
    Object run() throws IOException;
  }

  private static void quietly(Attempt attempt) {
    try {
      attempt.run();
    } catch (IOException unexpected) {
      throw new java.io.UncheckedIOException(unexpected);
    }
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(10));
  }

  private static TargetClient.Outcome search(Target target, Collected into) throws TargetException {
    try (Z3950Client client = new Z3950Client(target, (Address.Z3950) target.address())) {
      return client.search(QUERY, 50, into, soon());
    }
  }

  private static TargetException failure(Target target) {
    return catchThrowableOfType(TargetException.class, () -> search(target, new Collected()));
  }
}
