package org.tongjie.app.demo.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the results page's script was told of partner libraries, at the end of the search.
 *
 * @param hits markup of each title by its identifier
 * @param partners markup of the partners with what became of each
 */
record LiveAnswers(Map<String, String> hits, String partners, boolean ended) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVENT = "event: ";
  private static final String DATA = "data: ";

  LiveAnswers {
    hits = Map.copyOf(hits);
  }

  /** Reads a whole stream of events, one line of data each. */
  static LiveAnswers read(String stream) {
    Map<String, String> hits = new LinkedHashMap<>();
    String partners = "";
    boolean ended = false;
    String event = "";
    for (String line : stream.lines().toList()) {
      if (line.startsWith(EVENT)) {
        event = line.substring(EVENT.length());
        ended = event.equals("end");
      } else if (line.startsWith(DATA)) {
        JsonNode data = json(line.substring(DATA.length()));
        switch (event) {
          case "targets" -> partners = data.path("html").asText();
          case "hits" -> change(hits, data);
          default -> {} // the end has nothing but words
        }
      }
    }
    return new LiveAnswers(hits, partners, ended);
  }

  private static void change(Map<String, String> hits, JsonNode data) {
    data.path("removed").forEach(id -> hits.remove(id.asText()));
    data.path("hits").forEach(hit -> hits.put(hit.path("id").asText(), hit.path("html").asText()));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new ApiFault("an event of /live is no JSON: " + broken.getMessage(), broken);
    }
  }

  /** The identifier of the title whose markup has these words, or empty. */
  String idOf(String words) {
    return hits.entrySet().stream()
        .filter(hit -> hit.getValue().contains(words))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
