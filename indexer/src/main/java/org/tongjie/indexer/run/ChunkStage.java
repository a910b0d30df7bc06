package org.tongjie.indexer.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.indexer.clusters.ClusterUpdate;
import org.tongjie.indexer.clusters.Incoming;
import org.tongjie.indexer.publish.RecordCache;
import org.tongjie.indexer.store.CatalogStore;
import org.tongjie.indexer.store.CatalogTransaction;
import org.tongjie.indexer.store.CatalogTransaction.IssueRow;
import org.tongjie.indexer.store.CatalogTransaction.Numbers;
import org.tongjie.indexer.store.CatalogTransaction.QuarantineRow;
import org.tongjie.indexer.store.ClusterLog.MemberRef;
import org.tongjie.indexer.store.Known;
import org.tongjie.indexer.store.NewContribution;

/**
 * Stores a chunk of prepared records in one transaction: all of it with its clusters, or nothing.
 */
final class ChunkStage {
  private final LoadContext load;
  private final CatalogStore store;
  private final RecordCache cache;
  private final Tally tally;

  ChunkStage(LoadContext load, CatalogStore store, RecordCache cache, Tally tally) {
    this.load = load;
    this.store = store;
    this.cache = cache;
    this.tally = tally;
  }

  /** A described record and what the catalogue holds under its number. */
  private record Arrival(Prepared.Described described, @Nullable Known before) {}

  /** A chunk sorted by what is to be done. */
  private record Sorted(
      List<Arrival> arrivals,
      List<Known> withdrawn,
      List<Prepared.SetAside> setAside,
      List<String> present,
      int unchanged) {}

  /**
   * Stores the chunk.
   *
   * @return whether clusters may have changed
   */
  boolean store(List<Prepared> chunk) {
    List<Prepared.SetAside> setAside = new ArrayList<>();
    Map<String, Prepared> byNumber = lastOfEachNumber(chunk, setAside);
    Sorted sorted = store.write(transaction -> write(transaction, byNumber, setAside));
    count(chunk.size(), sorted);
    return !sorted.arrivals().isEmpty() || !sorted.withdrawn().isEmpty();
  }

  private static Map<String, Prepared> lastOfEachNumber(
      List<Prepared> chunk, List<Prepared.SetAside> setAside) {
    Map<String, Prepared> byNumber = new LinkedHashMap<>(chunk.size() * 2);
    for (Prepared prepared : chunk) {
      if (prepared instanceof Prepared.SetAside aside) {
        setAside.add(aside);
        continue;
      }
      Prepared earlier = byNumber.put(prepared.controlNumber(), prepared);
      if (earlier != null) {
        setAside.add(superseded(earlier));
      }
    }
    return byNumber;
  }

  static Prepared.SetAside superseded(Prepared earlier) {
    return new Prepared.SetAside(
        earlier.origin(),
        earlier.controlNumber(),
        Codes.REPEATED,
        "control number "
            + earlier.controlNumber()
            + " comes again later in the batch; the last record is used");
  }

  private Sorted write(
      CatalogTransaction transaction,
      Map<String, Prepared> byNumber,
      List<Prepared.SetAside> setAside) {
    Sorted sorted = sort(transaction, byNumber, setAside);
    transaction.insertQuarantine(load.sourceId(), load.batchId(), quarantine(setAside));
    if (load.full()) {
      transaction.notePresent(load.batchId(), sorted.present());
    }
    List<Known> outdated = new ArrayList<>(sorted.withdrawn());
    sorted.arrivals().stream()
        .map(Arrival::before)
        .forEach(before -> {
          if (before != null) {
            outdated.add(before);
          }
        });
    if (sorted.arrivals().isEmpty() && outdated.isEmpty()) {
      return sorted;
    }
    long[] ids = ids(transaction, sorted.arrivals());
    List<Incoming> incoming = incoming(sorted.arrivals(), ids);
    new ClusterUpdate(transaction)
        .apply(new ClusterUpdate.Chunk(load.sourceId(), load.batchId(), incoming, outdated));
    transaction.insertIssues(issues(sorted.arrivals(), ids));
    contributions(sorted.arrivals(), ids).forEach(cache::put);
    return sorted;
  }

  private Sorted sort(
      CatalogTransaction transaction,
      Map<String, Prepared> byNumber,
      List<Prepared.SetAside> setAside) {
    Map<String, Known> known = transaction.known(load.sourceId(), byNumber.keySet());
    List<Arrival> arrivals = new ArrayList<>();
    List<Known> withdrawn = new ArrayList<>();
    List<String> present = new ArrayList<>();
    int unchanged = 0;
    for (Prepared prepared : byNumber.values()) {
      Known before = known.get(prepared.controlNumber());
      switch (prepared) {
        case Prepared.Described described -> {
          present.add(described.controlNumber());
          if (before != null && Arrays.equals(before.checksum(), described.origin().checksum())) {
            unchanged++;
          } else {
            arrivals.add(new Arrival(described, before));
          }
        }
        case Prepared.Withdrawal withdrawal -> {
          if (before == null) {
            unchanged++;
          } else {
            withdrawn.add(before);
          }
        }
        case Prepared.SetAside aside ->
            throw new IllegalStateException("set aside before: " + aside.code());
      }
    }
    setAside.stream()
        .map(Prepared.SetAside::controlNumber)
        .filter(number -> !number.isEmpty())
        .forEach(present::add);
    return new Sorted(arrivals, withdrawn, setAside, present, unchanged);
  }

  private static long[] ids(CatalogTransaction transaction, List<Arrival> arrivals) {
    int fresh = (int) arrivals.stream().filter(arrival -> arrival.before() == null).count();
    long next = fresh == 0 ? 0 : transaction.take(Numbers.CONTRIBUTION, fresh);
    long[] ids = new long[arrivals.size()];
    for (int i = 0; i < ids.length; i++) {
      Known before = arrivals.get(i).before();
      ids[i] = before == null ? next++ : before.id();
    }
    return ids;
  }

  private static List<Incoming> incoming(List<Arrival> arrivals, long[] ids) {
    List<Incoming> incoming = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      Prepared.Described described = arrivals.get(i).described();
      Prepared.Content content = described.content();
      NewContribution row =
          new NewContribution(
              ids[i],
              described.controlNumber(),
              described.origin().checksum(),
              described.reading(),
              content.encodedIdentity(),
              described.origin().octets());
      incoming.add(new Incoming(row, content.identity(), content.identityHash(), content.keys()));
    }
    return incoming;
  }

  private static List<IssueRow> issues(List<Arrival> arrivals, long[] ids) {
    List<IssueRow> rows = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      for (Prepared.Remark issue : arrivals.get(i).described().content().issues()) {
        rows.add(new IssueRow(ids[i], issue.code(), issue.field(), issue.detail()));
      }
    }
    return rows;
  }

  private Map<MemberRef, Contribution> contributions(List<Arrival> arrivals, long[] ids) {
    Map<MemberRef, Contribution> contributions = new LinkedHashMap<>(ids.length * 2);
    for (int i = 0; i < ids.length; i++) {
      Prepared.Described described = arrivals.get(i).described();
      contributions.put(
          new MemberRef(ids[i], Checksums.version(described.origin().checksum())),
          new Contribution(
              ids[i],
              load.agency(),
              load.source(),
              described.controlNumber(),
              described.content().record()));
    }
    return contributions;
  }

  private static List<QuarantineRow> quarantine(List<Prepared.SetAside> setAside) {
    return setAside.stream()
        .map(aside ->
            new QuarantineRow(
                aside.origin().file(),
                aside.origin().offset(),
                aside.controlNumber(),
                aside.code(),
                aside.reason(),
                aside.origin().checksum(),
                aside.origin().octets()))
        .toList();
  }

  private void count(int records, Sorted sorted) {
    tally.read(records);
    for (Arrival arrival : sorted.arrivals()) {
      if (arrival.before() == null) {
        tally.added();
      } else {
        tally.changed();
      }
      arrival.described().content().issues().forEach(issue -> tally.issue(issue.code()));
    }
    sorted.withdrawn().forEach(known -> tally.deleted());
    sorted.setAside().forEach(tally::setAside);
    for (int i = 0; i < sorted.unchanged(); i++) {
      tally.unchanged();
    }
  }
}
