package org.tongjie.solr.analysis;

import java.util.Map;

/**
 * The version of the terms these components make. A schema names the one it was written for, so a
 * node with an older or newer jar refuses the collection instead of finding less in silence.
 */
final class AnalysisVersion {
  static final int CURRENT = 2;

  private AnalysisVersion() {}

  static void check(int wanted) {
    if (wanted != CURRENT) {
      throw new IllegalArgumentException(
          "the schema wants version "
              + wanted
              + " of Tongjie's analysis components, this node has version "
              + CURRENT
              + ": install the tongjie-solr-config jar of the same release on every Solr node");
    }
  }

  static void checkEmpty(Map<String, String> settings) {
    if (!settings.isEmpty()) {
      throw new IllegalArgumentException("unknown settings: " + settings);
    }
  }
}
