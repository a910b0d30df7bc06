package org.tongjie.indexer.clusters;

import java.util.List;
import org.tongjie.catalog.matching.Partition;

/**
 * Why a cluster's members are together, as a JSON array of [contribution, contribution, evidence].
 */
final class JoinsJson {
  private JoinsJson() {}

  static String write(List<Partition.Join> joins) {
    StringBuilder json = new StringBuilder("[");
    for (Partition.Join join : joins) {
      json.append(json.length() > 1 ? "," : "");
      json.append('[').append(join.a()).append(',').append(join.b()).append(",\"");
      escape(json, join.evidence());
      json.append("\"]");
    }
    return json.append(']').toString();
  }

  private static void escape(StringBuilder json, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(' ');
      } else {
        json.append(c);
      }
    }
  }
}
