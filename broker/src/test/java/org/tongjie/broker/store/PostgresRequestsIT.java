package org.tongjie.broker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.RequestStoreContract;
import org.tongjie.broker.request.Walk;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.catalog.store.StoreException;

class PostgresRequestsIT extends RequestStoreContract {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final int WORKERS = 4;

  @Override
  protected RequestStore empty() {
    return emptied();
  }

  static PostgresRequests emptied() {
    execute(
        "truncate lending_request, lending_attempt, lending_event, lending_outbox, lending_act,"
            + " lending_month cascade");
    return new PostgresRequests(DATABASE.database());
  }

  private static void execute(String sql) {
    try (Connection connection = DATABASE.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw StoreException.of(sql, failure);
    }
  }

  private static List<PatronRequest> routing(RequestStore store, int number) {
    List<PatronRequest> requests = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      RequestId id = new RequestId(new UUID(5, i));
      RequestStore.Change submitted = Walk.submitted(id, Walk.wish("p" + i, i));
      store.commit(submitted);
      RequestStore.Change accepted =
          Walk.moved(
              submitted.moved().request(),
              new Event.PatronAccepted(NOW),
              "accept-" + i,
              Optional.empty());
      store.commit(accepted);
      requests.add(accepted.moved().request());
    }
    return requests;
  }

  private static <T> List<T> together(Callable<T> task) throws Exception {
    CyclicBarrier start = new CyclicBarrier(WORKERS);
    try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        running.add(
            threads.submit(() -> {
              start.await();
              return task.call();
            }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }

  @Test
  void twoWorkersNeverTakeOneEntry() throws Exception {
    PostgresRequests store = emptied();
    routing(store, 60);
    List<List<Long>> taken =
        together(() -> {
          List<Long> mine = new ArrayList<>();
          List<OutboxEntry> some;
          do {
            some =
                store.claim(
                    new RequestStore.Claim(
                        OutboxEntry.BROKER_LANE, Thread.currentThread().getName(), 3),
                    NOW,
                    NOW.plus(Duration.ofHours(1)));
            for (OutboxEntry entry : some) {
              mine.add(entry.number());
              store.drop(entry);
            }
          } while (!some.isEmpty());
          return mine;
        });
    assertThat(taken.stream().flatMap(List::stream).toList()).doesNotHaveDuplicates().hasSize(60);
  }

  @Test
  void oneOfManyWhoPromiseAnItemAtOnceHasIt() throws Exception {
    PostgresRequests store = emptied();
    List<PatronRequest> requests = new ArrayList<>(routing(store, WORKERS));
    List<RequestStore.Committed> answers =
        together(() -> {
          PatronRequest mine;
          synchronized (requests) {
            mine = requests.removeFirst();
          }
          return store.commit(
              Walk.moved(
                  mine,
                  new Event.SupplierChosen(NOW, Walk.candidate("B1")),
                  "choose-" + mine.id(),
                  Optional.empty()));
        });
    assertThat(answers)
        .containsOnlyOnce(new RequestStore.Committed.Done())
        .filteredOn(answer -> !answer.equals(new RequestStore.Committed.Done()))
        .hasSize(WORKERS - 1)
        .containsOnly(new RequestStore.Committed.ItemTaken());
  }

  @Test
  void oneOfManyWhoAskForTheSameAtOnceIsKept() throws Exception {
    PostgresRequests store = emptied();
    List<RequestStore.Committed> answers =
        together(() ->
            store.commit(Walk.submitted(new RequestId(UUID.randomUUID()), Walk.wish("p1", 42))));
    assertThat(answers)
        .containsOnlyOnce(new RequestStore.Committed.Done())
        .filteredOn(RequestStore.Committed.Duplicate.class::isInstance)
        .hasSize(WORKERS - 1);
  }

  @Test
  void connectionKilledWithinAChangeLeavesNothingOfIt() {
    PostgresRequests store = emptied();
    PatronRequest request = routing(store, 1).getFirst();
    execute(
        """
        create function die() returns trigger language plpgsql as
        'begin perform pg_terminate_backend(pg_backend_pid()); return new; end';
        create trigger die before insert on lending_attempt for each row execute function die()
        """);
    RequestStore.Change chosen =
        Walk.moved(
            request,
            new Event.SupplierChosen(NOW, Walk.candidate("B1")),
            "choose",
            Optional.empty());
    try {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> store.commit(chosen))
          .isInstanceOf(StoreException.class);
    } finally {
      execute("drop trigger die on lending_attempt; drop function die()");
    }
    assertThat(store.find(request.id())).contains(request);
    assertThat(store.commit(chosen)).isEqualTo(new RequestStore.Committed.Done());
    assertThat(store.find(request.id())).contains(chosen.moved().request());
  }
}
