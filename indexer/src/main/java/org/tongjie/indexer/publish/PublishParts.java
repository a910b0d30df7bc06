package org.tongjie.indexer.publish;

import org.tongjie.indexer.store.ClusterLog;
import org.tongjie.indexer.store.CollectionStore;

/** What publishing reads from and writes to. */
public record PublishParts(
    DocumentSink sink, ClusterLog clusters, CollectionStore collections, Agencies agencies) {}
