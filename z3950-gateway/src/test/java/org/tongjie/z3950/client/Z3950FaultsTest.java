package org.tongjie.z3950.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.client.ScriptedTarget.Script;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.Close;
import org.tongjie.z3950.pdu.CloseReason;
import org.tongjie.z3950.pdu.Delivery;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.InitDiagnostic;
import org.tongjie.z3950.pdu.InitializeRequest;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.pdu.MessageSizes;
import org.tongjie.z3950.pdu.Records;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.target.Target;

/** What our client makes of targets that fail or lie. */
@Timeout(120)
class Z3950FaultsTest extends ClientOfScripted {
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
            var _ = never.await(1, java.util.concurrent.TimeUnit.SECONDS);
          }
          return new byte[0];
        };
    try (ScriptedTarget server = ScriptedTarget.start(script)) {
      long start = System.nanoTime();
      TargetException failure = failure(server.target("t", "limit.answer", "400ms"));
      assertThat(failure.fault()).isEqualTo(Fault.TIMED_OUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void nobodyListeningIsUnreachable() throws IOException {
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Target target = ScriptedTarget.target("t", silent.getLocalPort());
      assertThat(failure(target).fault()).isEqualTo(Fault.UNREACHABLE);
    }
  }

  private static TargetException failure(Target target) {
    return catchThrowableOfType(TargetException.class, () -> search(target, new Collected()));
  }
}
