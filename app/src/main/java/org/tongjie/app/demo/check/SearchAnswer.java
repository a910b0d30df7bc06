package org.tongjie.app.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongjie.app.demo.sample.GroundTruth.Piece;
import org.tongjie.catalog.directory.AgencySymbol;

/** What a search answered. */
record SearchAnswer(JsonNode json) {

  long total() {
    return json.path("total").asLong(-1);
  }

  List<JsonNode> hits() {
    List<JsonNode> hits = new ArrayList<>();
    json.path("hits").forEach(hits::add);
    return hits;
  }

  List<String> titles() {
    return hits().stream().map(hit -> hit.path("title").asText()).toList();
  }

  List<String> ids() {
    return hits().stream().map(hit -> hit.path("id").asText()).toList();
  }

  /** How often a facet's value occurs, -1 where it is not named. */
  long count(String facet, String value) {
    for (JsonNode each : json.path("facets").path(facet)) {
      if (each.path("value").asText().equals(value)) {
        return each.path("count").asLong();
      }
    }
    return -1;
  }

  /** The pieces of a hit or a record, of all its libraries. */
  static Set<Piece> pieces(JsonNode hit) {
    Set<Piece> pieces = new HashSet<>();
    for (JsonNode library : hit.path("libraries")) {
      AgencySymbol code = new AgencySymbol(library.path("code").asText());
      for (JsonNode holding : library.path("holdings")) {
        pieces.add(new Piece(code, holding.path("barcode").asText()));
      }
    }
    return pieces;
  }
}
