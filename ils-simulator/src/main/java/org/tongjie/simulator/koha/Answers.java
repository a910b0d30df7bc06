package org.tongjie.simulator.koha;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tongjie.simulator.web.WebAnswer;
import org.tongjie.simulator.web.WebRequest;

/** Answers as Koha forms them: one object, a page of a list, or an error. */
final class Answers {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final int PAGE = 20;

  private Answers() {}

  static WebAnswer one(int status, JsonNode node) {
    return WebAnswer.json(status, node.toString());
  }

  static WebAnswer error(int status, String text) {
    return one(status, JSON.createObjectNode().put("error", text));
  }

  static WebAnswer error(int status, String text, String code) {
    return one(status, JSON.createObjectNode().put("error", text).put("error_code", code));
  }

  static WebAnswer notFound(String what) {
    return error(404, what + " not found", "not_found");
  }

  static WebAnswer nothing() {
    return WebAnswer.json(204, "");
  }

  /**
   * The page asked for of those that match.
   *
   * @param equal field values from the query, matched as {@code _match} says
   */
  static WebAnswer list(WebRequest request, List<ObjectNode> all, Map<String, String> equal) {
    String match = request.query().getOrDefault("_match", "contains");
    List<ObjectNode> found =
        all.stream().filter(node -> matches(node, equal, match)).filter(query(request)).toList();
    int size = number(request, "_per_page", PAGE);
    int page = Math.max(1, number(request, "_page", 1));
    int most = size < 0 ? found.size() : size;
    int from = (int) Math.min(found.size(), (page - 1L) * most);
    ArrayNode answer = JSON.createArrayNode();
    found.subList(from, Math.min(found.size(), from + most)).forEach(answer::add);
    return one(200, answer)
        .header("X-Total-Count", Integer.toString(found.size()))
        .header("X-Base-Total-Count", Integer.toString(all.size()));
  }

  private static Predicate<ObjectNode> query(WebRequest request) {
    try {
      JsonNode asked = JSON.readTree(request.query().getOrDefault("q", "{}"));
      return node ->
          asked.properties().stream()
              .allMatch(field -> fits(node.path(field.getKey()), field.getValue()));
    } catch (JsonProcessingException e) {
      return node -> false;
    }
  }

  private static boolean fits(JsonNode value, JsonNode wanted) {
    JsonNode plain = wanted.isObject() && wanted.has("=") ? wanted.path("=") : wanted;
    JsonNode list = wanted.isObject() ? wanted.path("-in") : wanted;
    if (list.isArray()) {
      return list.valueStream().anyMatch(one -> one.asText().equals(value.asText()));
    }
    return plain.asText().equals(value.asText());
  }

  private static boolean matches(ObjectNode node, Map<String, String> equal, String match) {
    return equal.entrySet().stream()
        .allMatch(field -> matches(node.path(field.getKey()), field.getValue(), match));
  }

  private static boolean matches(JsonNode value, String wanted, String match) {
    String text = value.asText("");
    boolean exact = !value.isTextual() || match.equals("exact");
    return switch (exact ? "exact" : match) {
      case "starts_with" -> text.startsWith(wanted);
      case "ends_with" -> text.endsWith(wanted);
      case "contains" -> text.contains(wanted);
      default -> text.equals(wanted);
    };
  }

  static int number(WebRequest request, String name, int otherwise) {
    String text = request.query().getOrDefault(name, "");
    return text.matches("-?\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }
}
