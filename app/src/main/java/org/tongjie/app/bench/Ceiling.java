package org.tongjie.app.bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.solr.common.SolrInputDocument;
import org.tongjie.catalog.index.CatalogIndex;

/**
 * The fastest that Solr takes documents that are already built, with the same commit at the end.
 */
final class Ceiling {
  private static final int DOCUMENTS_PER_REQUEST = 500;

  private final CatalogIndex index;
  private final String collection;

  Ceiling(CatalogIndex index, String collection) {
    this.index = index;
    this.collection = collection;
  }

  /** Seconds to send and commit all documents to a new collection with this many writers. */
  double seconds(List<SolrInputDocument> documents, int writers) {
    index.createCollection(collection);
    try {
      long started = System.nanoTime();
      send(documents, writers);
      index.commit(collection);
      return (System.nanoTime() - started) / 1e9;
    } finally {
      index.deleteCollection(collection);
    }
  }

  private void send(List<SolrInputDocument> documents, int writers) {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> running =
          IntStream.range(0, writers)
              .<Future<?>>mapToObj(i -> threads.submit(() -> write(documents, next)))
              .toList();
      for (Future<?> writer : running) {
        writer.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", interrupted);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failure.getCause());
    }
  }

  private void write(List<SolrInputDocument> documents, AtomicInteger next) {
    int from = next.getAndAdd(DOCUMENTS_PER_REQUEST);
    while (from < documents.size()) {
      int to = Math.min(documents.size(), from + DOCUMENTS_PER_REQUEST);
      index.add(collection, documents.subList(from, to));
      from = next.getAndAdd(DOCUMENTS_PER_REQUEST);
    }
  }
}
