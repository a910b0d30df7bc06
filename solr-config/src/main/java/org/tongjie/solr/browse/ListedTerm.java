package org.tongjie.solr.browse;

import org.apache.lucene.util.BytesRef;

/**
 * A term of a list.
 *
 * @param key its place
 * @param display as one contributor wrote it
 * @param count live documents that have it
 */
record ListedTerm(BytesRef key, String display, long count) {

  /** Both together, shown as one index of all documents would. */
  ListedTerm plus(ListedTerm other) {
    return new ListedTerm(key, BrowseKey.first(key, display, other.display), count + other.count);
  }
}
