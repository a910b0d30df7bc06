package org.tongjie.z3950.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongjie.z3950.client.ScriptedTarget.Script;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.SearchRequest;

/** Connections of our client, kept and bounded. */
@Timeout(120)
class Z3950ConnectionsTest extends ClientOfScripted {
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
}
