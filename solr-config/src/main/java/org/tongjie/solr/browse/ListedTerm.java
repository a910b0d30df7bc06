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

  ListedTerm plus(ListedTerm other) {
    return new ListedTerm(key, display, count + other.count);
  }
}
