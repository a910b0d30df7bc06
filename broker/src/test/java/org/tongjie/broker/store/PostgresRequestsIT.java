package org.tongjie.broker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.RequestStoreContract;
import org.tongjie.broker.request.Walk;
import org.tongjie.broker.request.Wish;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.catalog.store.StoreException;

class PostgresRequestsIT extends RequestStoreContract {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final int WORKERS = 4;
  private static final AgencySymbol SCHOOL = new AgencySymbol("SCHOOL");

  @Override
  protected RequestStore empty() {
    return emptied();
  }

  static PostgresRequests emptied() {
    execute(
        "truncate lending_request, lending_deadline, lending_attempt, lending_event,"
            + " lending_outbox, lending_act, lending_month cascade");
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
  void wordsOfASystemWithWhatIsNoCharacterAreKept() {
    PostgresRequests store = emptied();
    PatronRequest request = routing(store, 1).getFirst();
    Event told = new Event.NobodyCanSupply(NOW, List.of("已停借\u0000\u0000"));
    store.commit(Walk.moved(request, told, "told", Optional.empty()));
    PostgresRequests other = new PostgresRequests(DATABASE.database());
    PatronRequest kept = other.find(request.id()).orElseThrow();
    assertThat(kept.state()).isEqualTo(RequestState.FINISHED);
    assertThat(kept.reason()).startsWith("已停借").doesNotContain("\u0000");
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
        .containsOnlyOnce(new RequestStore.Committed.Done(List.of()))
        .filteredOn(answer -> !answer.equals(new RequestStore.Committed.Done(List.of())))
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
        .containsOnlyOnce(new RequestStore.Committed.Done(List.of()))
        .filteredOn(RequestStore.Committed.Duplicate.class::isInstance)
        .hasSize(WORKERS - 1);
  }

  /** Certain editions and any of them, at two brokers and under a number that was joined. */
  @RepeatedTest(5)
  void noTwoOfManyWhoAskAtOnceAreKeptThatOneBookWouldServe() throws Exception {
    List<PostgresRequests> brokers = List.of(emptied(), new PostgresRequests(DATABASE.database()));
    PostgresPersons persons = new PostgresPersons(DATABASE.database());
    String before = persons.ofCard(new CardKey(SCHOOL, "at-once-1")).person();
    String now = persons.ofCard(new CardKey(SCHOOL, "at-once-2")).person();
    persons.join(before, now, "staff 1", "seen");
    AtomicInteger next = new AtomicInteger();
    List<Optional<Wish>> kept =
        together(() -> {
          int number = next.getAndIncrement();
          long cluster = 40L + number;
          Long[] others =
              LongStream.range(40, 40 + WORKERS)
                  .filter(other -> other != cluster)
                  .boxed()
                  .toArray(Long[]::new);
          String person = number % 3 == 0 ? before : now;
          Wish wish =
              number % 2 == 0 ? Walk.anyOf(person, cluster, others) : Walk.wish(person, cluster);
          RequestStore.Committed answer =
              brokers
                  .get(number % brokers.size())
                  .commit(Walk.submitted(new RequestId(UUID.randomUUID()), wish));
          return Optional.of(wish).filter(_ -> answer instanceof RequestStore.Committed.Done);
        });
    List<Wish> wishes = kept.stream().flatMap(Optional::stream).toList();
    assertThat(wishes).isNotEmpty();
    for (Wish one : wishes) {
      assertThat(wishes).filteredOn(other -> other.wantsTheSameAs(one)).containsExactly(one);
    }
  }

  @Test
  void whatWasAskedWithACardThatWasJoinedIsTheReadersToo() {
    PostgresRequests store = emptied();
    PostgresPersons persons = new PostgresPersons(DATABASE.database());
    String before = persons.ofCard(new CardKey(SCHOOL, "joined-1")).person();
    String now = persons.ofCard(new CardKey(SCHOOL, "joined-2")).person();
    RequestStore.Change first =
        Walk.submitted(new RequestId(UUID.randomUUID()), Walk.anyOf(before, 42, 43L));
    store.commit(first);
    persons.join(before, now, "staff 1", "seen");
    RequestStore.Committed duplicate =
        new RequestStore.Committed.Duplicate(first.moved().request().id());
    for (Wish wish : List.of(Walk.wish(now, 42), Walk.wish(now, 43), Walk.anyOf(now, 43, 42L))) {
      assertThat(store.commit(Walk.submitted(new RequestId(UUID.randomUUID()), wish)))
          .isEqualTo(duplicate);
    }
  }

  @RepeatedTest(5)
  void changesThatShareATransactionAreRefusedEachByItself() throws Exception {
    PostgresRequests store = emptied();
    List<PatronRequest> requests = routing(store, 200);
    AtomicInteger next = new AtomicInteger();
    List<Map<String, Integer>> answers =
        together(() -> {
          Map<String, Integer> counts = new TreeMap<>();
          for (int i = next.getAndIncrement(); i < 400; i = next.getAndIncrement()) {
            RequestStore.Change change =
                Walk.moved(
                    requests.get(i % 200),
                    new Event.SupplierChosen(NOW, Walk.candidate("B" + i % 200 / 2)),
                    "choose-" + i % 200,
                    Optional.empty());
            String answer = store.commit(change).getClass().getSimpleName();
            counts.merge(answer, 1, Integer::sum);
          }
          return counts;
        });
    Map<String, Integer> all = new TreeMap<>();
    answers.forEach(one -> one.forEach((answer, count) -> all.merge(answer, count, Integer::sum)));
    assertThat(all.keySet()).isSubsetOf("Done", "ItemTaken", "Repeated", "Stale");
    assertThat(all).containsEntry("Done", 100);
    assertThat(requests.stream().flatMap(one -> store.find(one.id()).stream()))
        .filteredOn(one -> one.currentSupplier().isPresent())
        .extracting(one -> one.currentSupplier().orElseThrow().candidate().item())
        .doesNotHaveDuplicates()
        .hasSize(100);
  }

  @Test
  void twoWhoAddWorkAboutOneSubjectAtOnceDoNotBothTakeIt() throws Exception {
    PostgresRequests store = emptied();
    AtomicInteger ids = new AtomicInteger();
    for (int round = 0; round < 20; round++) {
      long title = round;
      List<List<OutboxEntry>> taken =
          together(() -> {
            int id = ids.incrementAndGet();
            RequestStore.Change change =
                Walk.submitted(new RequestId(new UUID(6, id)), Walk.wish("p" + id, title));
            RequestStore.Taking mine =
                new RequestStore.Taking("w" + id, NOW.plus(Duration.ofHours(1)));
            List<RequestStore.Work> work =
                change.work().stream()
                    .map(one ->
                        new RequestStore.Work(
                            one.effect(), one.lane(), "card " + title, Optional.of(mine)))
                    .toList();
            return store.commit(change.withWork(work)) instanceof RequestStore.Committed.Done done
                ? done.taken()
                : List.of();
          });
      assertThat(taken.stream().flatMap(List::stream).toList()).hasSize(1);
    }
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
    assertThat(store.commit(chosen)).isEqualTo(new RequestStore.Committed.Done(List.of()));
    assertThat(store.find(request.id())).contains(chosen.moved().request());
  }

  @Test
  void whatThisProcessKeptIsRecalledWithoutAQuestion() {
    PostgresRequests store = emptied();
    PatronRequest request = routing(store, 1).getFirst();

    execute("truncate lending_request cascade");

    assertThat(store.recall(request.id())).contains(request);
    assertThat(store.recall(new RequestId(new UUID(5, 99)))).isEmpty();
  }

  @Test
  void nothingIsRecalledOnceAnotherProcessWasSeenToChangeRequests() {
    PostgresRequests store = emptied();
    List<PatronRequest> requests = routing(store, 2);
    PostgresRequests other = new PostgresRequests(DATABASE.database());
    PatronRequest changed = requests.getFirst();
    other.commit(Walk.moved(changed, new Event.CancelAsked(NOW), "cancel", Optional.empty()));

    assertThat(store.find(changed.id()).orElseThrow().version()).isGreaterThan(changed.version());

    assertThat(requests).allSatisfy(one -> assertThat(store.recall(one.id())).isEmpty());
  }

  @Test
  void aProcessThatReadsItsOwnChangesGoesOnRecalling() throws Exception {
    PostgresRequests store = emptied();
    List<PatronRequest> requests = routing(store, 200);
    AtomicInteger next = new AtomicInteger();

    together(() -> {
      for (int i = next.getAndIncrement(); i < 2 * requests.size(); i = next.getAndIncrement()) {
        PatronRequest request = requests.get(i / 2);
        if (i % 2 == 0) {
          store.commit(Walk.moved(request, new Event.CancelAsked(NOW), "c" + i, Optional.empty()));
        } else {
          store.find(request.id());
        }
      }
      return true;
    });

    assertThat(requests).allSatisfy(one -> assertThat(store.recall(one.id())).isPresent());
  }
}
