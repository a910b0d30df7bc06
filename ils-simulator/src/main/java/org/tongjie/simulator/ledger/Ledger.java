package org.tongjie.simulator.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every act of one system in order, append-only, and what can be judged from them: what is open,
 * and what was done twice. Safe for use by many threads.
 */
public final class Ledger implements AutoCloseable {
  private final List<Act> acts = new ArrayList<>();
  private final Clock clock;
  private final @Nullable LedgerFile file;

  private Ledger(Clock clock, List<Act> known, @Nullable LedgerFile file) {
    this.clock = clock;
    this.acts.addAll(known);
    this.file = file;
  }

  public static Ledger inMemory(Clock clock) {
    return new Ledger(clock, List.of(), null);
  }

  /** Goes on with the file's acts, or begins it. */
  public static Ledger onFile(Path path, Clock clock) throws IOException {
    List<Act> known = LedgerFile.read(path);
    return new Ledger(clock, known, LedgerFile.open(path, known));
  }

  /** A finished or foreign ledger to judge; nothing is written. */
  public static Ledger read(Path path) throws IOException {
    return new Ledger(Clock.systemUTC(), LedgerFile.read(path), null);
  }

  public synchronized Act append(ActDraft draft) {
    Act act = Act.of(acts.size() + 1, clock.instant(), draft);
    if (file != null) {
      file.append(act);
    }
    acts.add(act);
    return act;
  }

  /** The full history, oldest first. */
  public synchronized List<Act> acts() {
    return List.copyOf(acts);
  }

  public List<Act> acts(ActKind kind) {
    return acts().stream().filter(act -> act.kind() == kind).toList();
  }

  /** What was done about one item, oldest first. */
  public List<Act> actsOf(String barcode) {
    return acts().stream().filter(act -> act.item().equals(barcode)).toList();
  }

  /** The placing acts of holds that are neither filled, cancelled nor expired. */
  public List<Act> openHolds() {
    Map<Long, Act> open = new LinkedHashMap<>();
    acts().forEach(act -> follow(open, act));
    return List.copyOf(open.values());
  }

  public List<Act> openHolds(String reader, String barcode) {
    return openHolds().stream()
        .filter(act -> act.reader().equals(reader) && act.item().equals(barcode))
        .toList();
  }

  /** The lending acts of loans that are still out. */
  public List<Act> openLoans() {
    Map<String, Act> open = new LinkedHashMap<>();
    for (Act act : acts()) {
      switch (act.kind()) {
        case CHECKED_OUT -> open.put(act.item(), act);
        case CHECKED_IN -> open.remove(act.item());
        default -> {}
      }
    }
    return List.copyOf(open.values());
  }

  public Optional<Act> openLoan(String barcode) {
    return openLoans().stream().filter(act -> act.item().equals(barcode)).findFirst();
  }

  /**
   * Holds ever placed while another was open for the same reader and item or under the same marker.
   */
  public List<Doubled> doubledHolds() {
    Map<Long, Act> open = new LinkedHashMap<>();
    List<Doubled> doubled = new ArrayList<>();
    for (Act act : acts()) {
      if (act.kind() == ActKind.HOLD_PLACED) {
        open.values().stream()
            .filter(first -> isSameWish(first, act))
            .findFirst()
            .ifPresent(first -> doubled.add(new Doubled(first, act)));
      }
      follow(open, act);
    }
    return List.copyOf(doubled);
  }

  private static void follow(Map<Long, Act> open, Act act) {
    switch (act.kind()) {
      case HOLD_PLACED -> open.put(act.hold(), act);
      case HOLD_CANCELLED, HOLD_EXPIRED, HOLD_FILLED -> open.remove(act.hold());
      default -> {}
    }
  }

  private static boolean isSameWish(Act first, Act second) {
    boolean sameMarker = !first.marker().isEmpty() && first.marker().equals(second.marker());
    boolean sameItem = !first.item().isEmpty() && first.item().equals(second.item());
    return sameMarker || (sameItem && first.reader().equals(second.reader()));
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  /** Two holds for one wish, both open at one time. */
  public record Doubled(Act first, Act second) {}
}
