package org.tongjie.indexer.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.solr.common.SolrInputDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.bib.Cluster;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.cluster.ClusterId;
import org.tongjie.catalog.index.ClusterDocument;
import org.tongjie.catalog.index.IndexException;
import org.tongjie.indexer.store.ClusterLog;
import org.tongjie.indexer.store.ClusterLog.Change;
import org.tongjie.indexer.store.ClusterLog.MemberRef;
import org.tongjie.indexer.store.CollectionStore;
import org.tongjie.indexer.store.CollectionStore.Target;

/**
 * Reads the log of clusters' changes into one Solr collection.
 *
 * <p>What was sent counts only after a hard commit, when the collection's watermark moves. Whoever
 * is interrupted starts again at the watermark; sending a cluster twice changes nothing.
 */
public final class Publisher implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Publisher.class);
  private static final int CHANGES_PER_READ = 2_000;
  private static final int DOCUMENTS_PER_REQUEST = 1_000;
  private static final int DOCUMENTS_PER_COMMIT = 100_000;
  private static final int ATTEMPTS = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final DocumentSink sink;
  private final ClusterLog clusters;
  private final CollectionStore collections;
  private final RecordCache records;
  private final Agencies agencies;
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  public Publisher(PublishParts parts, RecordCache records) {
    this.sink = parts.sink();
    this.clusters = parts.clusters();
    this.collections = parts.collections();
    this.agencies = parts.agencies();
    this.records = records;
  }

  /** What publishing did. */
  public record Published(long documents, long deletions, long upTo) {}

  /**
   * Publishes all changes, then those that come while {@code more} says that some may, and commits.
   *
   * @throws IndexException when Solr does not take them after several attempts; the watermark stays
   *     where it is
   */
  public Published run(int epoch, Waiting more) {
    for (int attempt = 1; ; attempt++) {
      Session session = new Session(collections.get(epoch));
      try {
        return session.run(more);
      } catch (IndexException failure) {
        if (!failure.isRetriable() || attempt == ATTEMPTS) {
          throw failure;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << attempt);
        log.warn(
            "Publishing to {} failed ({}); again from change {} in {} ms",
            session.target.name(),
            failure.getMessage(),
            session.target.publishedChange(),
            pause.toMillis());
        Pause.of(pause);
      }
    }
  }

  @Override
  public void close() {
    senders.close();
  }

  /** One reading of the log from the watermark on. */
  private final class Session {
    private final Target target;
    private long position;
    private long documents;
    private long deletions;
    private long uncommitted;
    private CompletableFuture<Void> sending = CompletableFuture.completedFuture(null);

    Session(Target target) {
      this.target = target;
      this.position = target.publishedChange();
    }

    Published run(Waiting more) {
      boolean coming = true;
      while (true) {
        List<Change> changes = clusters.after(position, CHANGES_PER_READ);
        if (!changes.isEmpty()) {
          send(changes);
          more.taken(changes.size());
        } else if (coming) {
          coming = more.await();
        } else {
          break;
        }
      }
      commit();
      return new Published(documents, deletions, position);
    }

    private void send(List<Change> changes) {
      List<String> deletedIds = new ArrayList<>();
      List<SolrInputDocument> built = documents(changes, deletedIds);
      join();
      sending = submit(built, deletedIds);
      documents += built.size();
      deletions += deletedIds.size();
      uncommitted += changes.size();
      position = changes.getLast().number();
      if (uncommitted >= DOCUMENTS_PER_COMMIT) {
        commit();
      }
    }

    private List<SolrInputDocument> documents(List<Change> changes, List<String> deletedIds) {
      long[] live = changes.stream().filter(Change::live).mapToLong(Change::clusterId).toArray();
      Map<Long, List<MemberRef>> members = clusters.members(live);
      Map<MemberRef, Contribution> contributions =
          records.get(members.values().stream().flatMap(List::stream).toList());
      List<SolrInputDocument> built = new ArrayList<>(live.length);
      for (Change change : changes) {
        List<Contribution> present = new ArrayList<>();
        for (MemberRef member : members.getOrDefault(change.clusterId(), List.of())) {
          Contribution contribution = contributions.get(member);
          if (contribution != null) {
            present.add(contribution);
          }
        }
        if (present.isEmpty()) {
          deletedIds.add(ClusterId.of(change.clusterId()));
        } else {
          built.add(ClusterDocument.of(new Cluster(change.clusterId(), present), agencies::get));
        }
      }
      return built;
    }

    private CompletableFuture<Void> submit(List<SolrInputDocument> built, List<String> deletedIds) {
      List<CompletableFuture<Void>> requests = new ArrayList<>();
      for (int from = 0; from < built.size(); from += DOCUMENTS_PER_REQUEST) {
        List<SolrInputDocument> part =
            built.subList(from, Math.min(built.size(), from + DOCUMENTS_PER_REQUEST));
        requests.add(CompletableFuture.runAsync(() -> sink.add(target.name(), part), senders));
      }
      if (!deletedIds.isEmpty()) {
        requests.add(
            CompletableFuture.runAsync(() -> sink.delete(target.name(), deletedIds), senders));
      }
      return CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new));
    }

    private void join() {
      try {
        sending.join();
      } catch (CompletionException failure) {
        if (failure.getCause() instanceof IndexException fault) {
          throw fault;
        }
        throw failure;
      }
    }

    private void commit() {
      join();
      if (uncommitted > 0) {
        sink.commit(target.name());
        collections.published(target.epoch(), position);
        uncommitted = 0;
      }
    }
  }
}
