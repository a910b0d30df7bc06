package org.tongjie.broker.availability;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.tongjie.broker.availability.SystemQueue.Told;
import org.tongjie.broker.ils.Availability;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;

/**
 * The live status of items: all systems are asked at the same time and within one budget of time;
 * what they tell is remembered for a while, by {@link Freshness}. An answer that comes too late for
 * one who asked is there for the next. Popular items are asked anew before they grow stale.
 *
 * <p>May be used by many threads. Everything is bounded: what is remembered, what is asked at once,
 * and for how long one waits.
 */
public final class LiveAvailability {
  private static final int MOST_REMEMBERED = 100_000;

  private final Function<SystemCode, ItemSource> systems;
  private final Function<Collection<ItemKey>, Set<ItemKey>> ledger;
  private final InstantSource clock;
  private final Cache<Key, Remembered> memory;
  private final Map<SystemCode, SystemQueue> queues = new ConcurrentHashMap<>();

  /**
   * The status of a region's items.
   *
   * @param systems how a system can be asked
   * @param ledger those among items that our own ledger has promised or under way
   */
  public LiveAvailability(
      Function<SystemCode, ItemSource> systems,
      Function<Collection<ItemKey>, Set<ItemKey>> ledger,
      InstantSource clock) {
    this.systems = systems;
    this.ledger = ledger;
    this.clock = clock;
    this.memory =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
            .expireAfter(Expiry.<Key, Remembered>writing((_, told) -> Freshness.of(told.status)))
            .build();
  }

  private record Key(SystemCode system, String barcode) {}

  /** How a system can be asked about its items. */
  public sealed interface ItemSource {
    record Asked(Availability availability) implements ItemSource {}

    /** It cannot. */
    record NotAsked(SilentSystem.State why) implements ItemSource {}
  }

  /**
   * Asks for items on behalf of lending, and waits no longer than the budget.
   *
   * @throws org.tongjie.catalog.store.StoreException when our own ledger does not answer
   */
  public ItemsNow ask(Collection<WantedItem> wanted, Duration budget) {
    return begin(wanted, Asker.LENDING).within(budget);
  }

  /** Begins to ask for items; what comes of it can be looked at more than once. */
  public Question begin(Collection<WantedItem> wanted, Asker asker) {
    Asking asking = new Asking(List.copyOf(wanted), asker);
    bySystem(wanted).forEach(asking::start);
    return asking;
  }

  /** A question that systems are answering. */
  public interface Question {
    /**
     * What is known when all have answered, or when the budget is used up.
     *
     * @throws org.tongjie.catalog.store.StoreException when our own ledger does not answer
     */
    ItemsNow within(Duration budget);
  }

  private static ItemNow now(WantedItem one, Remembered told, boolean promised) {
    return new ItemNow(one.item(), one.system(), told.status, told.asOf, promised);
  }

  /** What is remembered of an item, however old, without asking anyone. */
  public Optional<ItemStatus> remembered(WantedItem one) {
    return Optional.ofNullable(memory.getIfPresent(new Key(one.system(), one.item().barcode())))
        .map(told -> told.status);
  }

  private static Map<SystemCode, List<String>> bySystem(Collection<WantedItem> wanted) {
    Map<SystemCode, List<String>> barcodes = new LinkedHashMap<>();
    for (WantedItem one : wanted) {
      barcodes.computeIfAbsent(one.system(), _ -> new ArrayList<>()).add(one.item().barcode());
    }
    return barcodes;
  }

  private SystemQueue queue(SystemCode system) {
    return queues.computeIfAbsent(
        system,
        code ->
            new SystemQueue(
                code, clock, (barcode, told) -> memory.put(new Key(code, barcode), told)));
  }

  /** One question by one caller. */
  private final class Asking implements Question {
    private final List<WantedItem> wanted;
    private final Asker asker;
    private final Map<Key, Remembered> known = new HashMap<>();
    private final Map<Key, CompletableFuture<Told>> open = new LinkedHashMap<>();
    private final Map<SystemCode, SilentSystem> notAsked = new TreeMap<>();

    Asking(List<WantedItem> wanted, Asker asker) {
      this.wanted = wanted;
      this.asker = asker;
    }

    void start(SystemCode system, List<String> barcodes) {
      switch (systems.apply(system)) {
        case ItemSource.NotAsked(SilentSystem.State why) ->
            notAsked.put(system, new SilentSystem(system, why, ""));
        case ItemSource.Asked(Availability availability) -> start(system, availability, barcodes);
      }
    }

    private void start(SystemCode system, Availability availability, List<String> barcodes) {
      Instant now = clock.instant();
      List<String> missing = new ArrayList<>();
      List<String> popular = new ArrayList<>();
      for (String barcode : barcodes) {
        Key key = new Key(system, barcode);
        Remembered told = memory.getIfPresent(key);
        if (told == null) {
          missing.add(barcode);
        } else {
          known.put(key, told);
          if (told.lookedAt(now)) {
            popular.add(barcode);
          }
        }
      }
      int granted = asker.allowance().applyAsInt(missing.size());
      if (granted < missing.size()) {
        notAsked.put(system, new SilentSystem(system, SilentSystem.State.LIMITED, ""));
      }
      queue(system)
          .ask(availability, missing.subList(0, granted), asker.mostWaiting())
          .forEach((barcode, answer) -> open.put(new Key(system, barcode), answer));
      queue(system).ask(availability, popular, asker.mostWaiting());
    }

    @Override
    public ItemsNow within(Duration budget) {
      await(budget);
      Map<SystemCode, SilentSystem> silent = new TreeMap<>(notAsked);
      Set<ItemKey> promised = ledger.apply(wanted.stream().map(WantedItem::item).toList());
      List<ItemNow> items = new ArrayList<>();
      for (WantedItem one : wanted) {
        told(new Key(one.system(), one.item().barcode()), silent)
            .map(told -> now(one, told, promised.contains(one.item())))
            .ifPresent(items::add);
      }
      return new ItemsNow(items, List.copyOf(silent.values()));
    }

    private void await(Duration budget) {
      CompletableFuture<Void> all =
          CompletableFuture.allOf(open.values().toArray(CompletableFuture[]::new));
      try {
        all.get(budget.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException late) { // what has come is told, and who is late is named
        return;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private Optional<Remembered> told(Key key, Map<SystemCode, SilentSystem> silent) {
      CompletableFuture<Told> answer = open.get(key);
      if (answer == null) {
        return Optional.ofNullable(known.get(key));
      }
      return switch (answer.getNow(late(key.system()))) {
        case Told.Is(Remembered status) -> Optional.of(status);
        case Told.Failed(SilentSystem why) -> {
          silent.putIfAbsent(key.system(), why);
          yield Optional.empty();
        }
      };
    }

    private Told late(SystemCode system) {
      return new Told.Failed(new SilentSystem(system, SilentSystem.State.LATE, ""));
    }
  }
}
