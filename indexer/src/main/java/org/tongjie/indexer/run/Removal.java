package org.tongjie.indexer.run;

/**
 * What a full batch removed.
 *
 * @param refusal why nothing was removed, or empty
 */
record Removal(long removed, String refusal) {
  static final Removal NONE = new Removal(0, "");
}
