/** Clusters into Solr: a reader of the clusters' change log. */
@NullMarked
package org.tongjie.indexer.publish;

import org.jspecify.annotations.NullMarked;
