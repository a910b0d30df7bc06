package org.tongjie.broker.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Durations;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.availability.LiveAvailability.ItemSource;
import org.tongjie.broker.ils.Availability;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.Fault;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.directory.AgencySymbol;

class LiveAvailabilityTest {
  private static final Duration BUDGET = Duration.ofSeconds(20);
  private static final SystemCode FAST = new SystemCode("FAST");
  private static final SystemCode SLOW = new SystemCode("SLOW");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));
  private final Map<SystemCode, ItemSource> sources = new ConcurrentHashMap<>();
  private final Set<ItemKey> promised = ConcurrentHashMap.newKeySet();
  private final LiveAvailability live =
      new LiveAvailability(
          system -> sources.getOrDefault(system, new ItemSource.NotAsked(SilentSystem.State.OFF)),
          this::promised,
          now::get);

  private Set<ItemKey> promised(Collection<ItemKey> items) {
    return Set.copyOf(items.stream().filter(promised::contains).toList());
  }

  /** A system all of whose items are on the shelf; counts what it is asked. */
  private static final class Shelf implements Availability {
    final AtomicInteger calls = new AtomicInteger();
    int queue;

    @Override
    public List<ItemStatus> items(List<String> barcodes) {
      calls.incrementAndGet();
      return barcodes.stream().map(barcode -> onShelf(barcode, queue)).toList();
    }
  }

  private static ItemStatus onShelf(String barcode, int queue) {
    return new ItemStatus(
        barcode, Condition.ON_SHELF, Optional.empty(), queue, "", "", "", Optional.empty());
  }

  private static WantedItem item(SystemCode system, String barcode) {
    return new WantedItem(system, new ItemKey(new AgencySymbol(system.value()), barcode));
  }

  @Test
  void systemThatDoesNotAnswerInTimeIsNamedAndItsAnswerIsThereForTheNext() {
    CountDownLatch gate = new CountDownLatch(1);
    Shelf shelf = new Shelf();
    sources.put(FAST, new ItemSource.Asked(shelf));
    sources.put(
        SLOW,
        new ItemSource.Asked(barcodes -> {
          await().atMost(Durations.ONE_MINUTE).until(() -> gate.getCount() == 0);
          return shelf.items(barcodes);
        }));
    List<WantedItem> wanted = List.of(item(FAST, "1"), item(SLOW, "2"));

    ItemsNow first = live.ask(wanted, Duration.ofSeconds(2));
    gate.countDown();
    ItemsNow second = live.ask(wanted, BUDGET);

    assertThat(first.items()).extracting(one -> one.item().barcode()).containsExactly("1");
    assertThat(first.silent()).containsExactly(new SilentSystem(SLOW, SilentSystem.State.LATE, ""));
    assertThat(second.items()).hasSize(2);
    assertThat(second.silent()).isEmpty();
  }

  @Test
  void oneQuestionIsAskedForManyWhoWantTheSame() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    Shelf shelf = new Shelf();
    sources.put(
        FAST,
        new ItemSource.Asked(barcodes -> {
          await().atMost(Durations.ONE_MINUTE).until(() -> gate.getCount() == 0);
          return shelf.items(barcodes);
        }));
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ItemsNow>> answers =
          IntStream.range(0, 50)
              .mapToObj(_ -> readers.submit(() -> live.ask(List.of(item(FAST, "1")), BUDGET)))
              .toList();
      gate.countDown();
      for (Future<ItemsNow> answer : answers) {
        assertThat(answer.get().items()).hasSize(1);
      }
    }

    assertThat(shelf.calls).hasValue(1);
  }

  @Test
  void statusIsRememberedForAWhileAndShorterWhereManyWait() {
    Shelf calm = new Shelf();
    Shelf busy = new Shelf();
    busy.queue = 5;
    sources.put(FAST, new ItemSource.Asked(calm));
    sources.put(SLOW, new ItemSource.Asked(busy));
    List<WantedItem> wanted = List.of(item(FAST, "1"), item(SLOW, "2"));

    live.ask(wanted, BUDGET);
    now.updateAndGet(time -> time.plusSeconds(20));
    ItemsNow later = live.ask(wanted, BUDGET);

    assertThat(calm.calls).hasValue(1);
    assertThat(busy.calls).hasValue(2);
    assertThat(later.items())
        .extracting(one -> one.age(now.get()))
        .containsExactly(Duration.ofSeconds(20), Duration.ZERO);
  }

  @Test
  void popularItemIsAskedAnewBeforeItGrowsStale() {
    Shelf shelf = new Shelf();
    sources.put(FAST, new ItemSource.Asked(shelf));
    List<WantedItem> wanted = List.of(item(FAST, "1"));

    live.ask(wanted, BUDGET);
    now.updateAndGet(time -> time.plusSeconds(40));
    for (int look = 0; look < 3; look++) {
      assertThat(live.ask(wanted, BUDGET).items()).hasSize(1);
    }

    await().atMost(Durations.ONE_MINUTE).untilAsserted(() -> assertThat(shelf.calls).hasValue(2));
    await()
        .atMost(Durations.ONE_MINUTE)
        .untilAsserted(() ->
            assertThat(live.ask(wanted, BUDGET).items().getFirst().asOf()).isEqualTo(now.get()));
  }

  @Test
  void ownLedgerOutranksASystemThatSaysOnTheShelf() {
    sources.put(FAST, new ItemSource.Asked(new Shelf()));
    promised.add(item(FAST, "1").item());

    ItemNow answer = live.ask(List.of(item(FAST, "1")), BUDGET).items().getFirst();

    assertThat(answer.status().condition()).isEqualTo(Condition.ON_SHELF);
    assertThat(answer.isFree()).isFalse();
  }

  @Test
  void systemThatFailsIsNamedAndLeftAloneForAWhile() {
    AtomicInteger calls = new AtomicInteger();
    sources.put(
        SLOW,
        new ItemSource.Asked(_ -> {
          calls.incrementAndGet();
          throw new IlsException(SLOW, Fault.NOT_SENT, "refused the connection");
        }));

    ItemsNow first = live.ask(List.of(item(SLOW, "1")), BUDGET);
    ItemsNow second = live.ask(List.of(item(SLOW, "1")), BUDGET);
    now.updateAndGet(time -> time.plusSeconds(6));
    live.ask(List.of(item(SLOW, "1")), BUDGET);

    assertThat(first.silent(SLOW))
        .hasValueSatisfying(silent -> {
          assertThat(silent.state()).isEqualTo(SilentSystem.State.FAULT);
          assertThat(silent.text()).contains("refused the connection");
        });
    assertThat(second.silent()).hasSize(1);
    assertThat(calls).hasValue(2);
  }

  @Test
  void systemWithoutConnectorIsNamed() {
    assertThat(live.ask(List.of(item(SLOW, "1")), BUDGET).silent(SLOW))
        .contains(new SilentSystem(SLOW, SilentSystem.State.OFF, ""));
  }

  private static List<WantedItem> items(SystemCode system, int count) {
    return IntStream.range(0, count).mapToObj(n -> item(system, "B" + n)).toList();
  }

  /** A system that answers when a gate opens. */
  private ItemSource gated(CountDownLatch gate, Shelf shelf) {
    return new ItemSource.Asked(barcodes -> {
      await().atMost(Durations.ONE_MINUTE).until(() -> gate.getCount() == 0);
      return shelf.items(barcodes);
    });
  }

  @Test
  void aQuestionLookedAtAgainTellsWhatCameMeanwhileWithoutAskingAgain() {
    CountDownLatch gate = new CountDownLatch(1);
    Shelf shelf = new Shelf();
    sources.put(SLOW, gated(gate, shelf));

    LiveAvailability.Question question = live.begin(items(SLOW, 1), Asker.OWN_PROGRAM);
    ItemsNow soon = question.within(Duration.ZERO);
    gate.countDown();
    ItemsNow later = question.within(BUDGET);

    assertThat(soon.silent(SLOW)).isPresent();
    assertThat(later.items()).hasSize(1);
    assertThat(later.silent()).isEmpty();
    assertThat(shelf.calls).hasValue(1);
  }

  @Test
  void lendingFindsRoomWhereThoseWhoOnlyLookFindNone() {
    CountDownLatch gate = new CountDownLatch(1);
    sources.put(SLOW, gated(gate, new Shelf()));
    live.begin(items(SLOW, 700), Asker.OWN_PROGRAM);

    ItemsNow looking =
        live.begin(List.of(item(SLOW, "X")), Asker.OWN_PROGRAM).within(Duration.ZERO);
    LiveAvailability.Question lending = live.begin(List.of(item(SLOW, "Y")), Asker.LENDING);
    gate.countDown();

    assertThat(looking.silent(SLOW)).contains(new SilentSystem(SLOW, SilentSystem.State.BUSY, ""));
    assertThat(lending.within(BUDGET).items()).hasSize(1);
  }

  @Test
  void whatWaitedWhileASystemFailedIsNotAskedAnyMore() {
    CountDownLatch gate = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    sources.put(
        SLOW,
        new ItemSource.Asked(_ -> {
          calls.incrementAndGet();
          await().atMost(Durations.ONE_MINUTE).until(() -> gate.getCount() == 0);
          throw new IlsException(SLOW, Fault.NO_ANSWER, "no answer");
        }));

    LiveAvailability.Question question = live.begin(items(SLOW, 500), Asker.OWN_PROGRAM);
    await().atMost(Durations.ONE_MINUTE).until(() -> calls.get() == 2);
    gate.countDown();
    ItemsNow answer = question.within(BUDGET);

    assertThat(answer.silent(SLOW))
        .hasValueSatisfying(
            silent -> assertThat(silent.state()).isEqualTo(SilentSystem.State.FAULT));
    assertThat(calls.get()).isLessThan(5);
  }

  @Test
  void looksOfPagesMakeAnItemPopular() {
    Shelf shelf = new Shelf();
    sources.put(FAST, new ItemSource.Asked(shelf));
    live.begin(items(FAST, 1), Asker.OWN_PROGRAM).within(BUDGET);
    now.updateAndGet(time -> time.plusSeconds(40));

    for (int look = 0; look < 3; look++) {
      live.begin(items(FAST, 1), Asker.looking(_ -> 0)).within(BUDGET);
    }

    await().atMost(Durations.ONE_MINUTE).untilAsserted(() -> assertThat(shelf.calls).hasValue(2));
  }

  @Test
  void whatAnAllowanceDoesNotCoverIsNotAskedAndTheSystemIsNamed() {
    Shelf shelf = new Shelf();
    sources.put(FAST, new ItemSource.Asked(shelf));

    ItemsNow answer = live.begin(items(FAST, 5), Asker.looking(_ -> 2)).within(BUDGET);

    assertThat(answer.items()).hasSize(2);
    assertThat(answer.silent())
        .containsExactly(new SilentSystem(FAST, SilentSystem.State.LIMITED, ""));
  }
}
