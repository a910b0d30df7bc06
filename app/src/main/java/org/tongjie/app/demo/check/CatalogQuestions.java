package org.tongjie.app.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tongjie.app.demo.sample.GroundTruth.Piece;

/** Whether the whole catalogue holds what it should: every cluster, piece by piece. */
final class CatalogQuestions {
  private static final int PAGE = 100;

  private final Api api;
  private final Known known;
  private final Findings findings;

  CatalogQuestions(Api api, Known known, Findings findings) {
    this.api = api;
    this.known = known;
    this.findings = findings;
  }

  void ask() {
    Map<String, Set<Piece>> expected = known.truth().clusters();
    findings.expect("all there is", (long) expected.size(), () -> api.search("*:*").total());
    findings.ask(
        "every cluster, told by the barcodes it brings together",
        "as the sample was made",
        () -> differences(expected),
        List::isEmpty);
  }

  private List<String> differences(Map<String, Set<Piece>> expected) {
    Map<Piece, String> manifestationOf = new HashMap<>();
    expected.forEach((key, pieces) -> pieces.forEach(piece -> manifestationOf.put(piece, key)));
    List<String> differences = new ArrayList<>();
    Set<String> found = new TreeSet<>();
    for (JsonNode hit : all()) {
      Set<Piece> pieces = SearchAnswer.pieces(hit);
      Set<String> keys = new TreeSet<>();
      pieces.forEach(piece -> keys.add(manifestationOf.getOrDefault(piece, "unknown " + piece)));
      for (String key : keys) {
        if (keys.size() > 1 || !pieces.equals(expected.get(key))) {
          differences.add(hit.path("id").asText() + " brings together " + pieces + " of " + keys);
          break;
        }
      }
      found.addAll(keys);
    }
    expected.keySet().stream()
        .filter(key -> !found.contains(key))
        .forEach(key -> differences.add("not found: " + key));
    return differences;
  }

  private List<JsonNode> all() {
    List<JsonNode> hits = new ArrayList<>();
    SearchAnswer page = api.search("*:*", "&sort=title&size=" + PAGE);
    for (int number = 2; !page.hits().isEmpty(); number++) {
      hits.addAll(page.hits());
      if (hits.size() >= page.total()) {
        break;
      }
      page = api.search("*:*", "&sort=title&size=" + PAGE + "&page=" + number);
    }
    return hits;
  }
}
