package org.tongjie.simulator.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** An act as one line of JSON. */
public final class ActJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ActJson() {}

  public static ObjectNode write(Act act) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("number", act.number())
            .put("time", act.time().toString())
            .put("kind", act.kind().name())
            .put("reader", act.reader())
            .put("item", act.item())
            .put("hold", act.hold())
            .put("marker", act.marker());
    ObjectNode details = node.putObject("details");
    new TreeMap<>(act.details()).forEach(details::put);
    return node;
  }

  static String line(Act act) {
    return write(act) + "\n";
  }

  /** Reads what {@link #line} wrote; a torn line is a {@link JsonProcessingException}. */
  static Act read(String line) throws JsonProcessingException {
    JsonNode node = JSON.readTree(line);
    Map<String, String> details = new TreeMap<>();
    node.path("details").properties().forEach(e -> details.put(e.getKey(), e.getValue().asText()));
    return new Act(
        node.path("number").asLong(),
        Instant.parse(node.path("time").asText()),
        ActKind.valueOf(node.path("kind").asText()),
        node.path("reader").asText(),
        node.path("item").asText(),
        node.path("hold").asLong(),
        node.path("marker").asText(),
        details);
  }
}
