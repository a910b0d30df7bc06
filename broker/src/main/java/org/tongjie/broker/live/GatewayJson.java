package org.tongjie.broker.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongjie.http.Json;

/**
 * Understands the JSON of the gateway's federated search: what is missing is empty, what is new is
 * passed over, texts and lists are cut where no page would show more.
 */
final class GatewayJson {
  private static final String UNION = "union";
  private static final int MOST = 500;
  private static final int MOST_PLACES = 20;
  private static final int LONGEST_TEXT = 500;

  /** Codes of targets and tokens, which become parts of addresses. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private GatewayJson() {}

  /** Whether a text may stand in an address of a record. */
  static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  /**
   * What an event says, or empty when its kind is not known.
   *
   * @throws GatewayException when its data are not JSON
   */
  static Optional<LiveEvent> event(ServerEvent event) throws GatewayException {
    if (event.isComment()) {
      return Optional.of(new LiveEvent.Idle());
    }
    JsonNode data = tree(event.data());
    return switch (event.name()) {
      case "start" -> Optional.of(new LiveEvent.Started(targets(data)));
      case "target" -> target(data).map(LiveEvent.TargetChanged::new);
      case "entries" ->
          Optional.of(
              new LiveEvent.EntriesChanged(
                  list(data.path("entries"), MOST, GatewayJson::entry),
                  list(data.path("removed"), MOST, GatewayJson::word)));
      case "done" -> Optional.of(new LiveEvent.Finished(targets(data)));
      default -> Optional.empty();
    };
  }

  /**
   * A whole search.
   *
   * @throws GatewayException when the text is not JSON
   */
  static LiveAnswer answer(String text) throws GatewayException {
    JsonNode data = tree(text);
    return new LiveAnswer(targets(data), list(data.path("entries"), MOST, GatewayJson::entry));
  }

  private static JsonNode tree(String text) throws GatewayException {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new GatewayException("the gateway's answer is not JSON", broken);
    }
  }

  /** All but our own catalogue, which readers see without it. */
  private static List<LiveTarget> targets(JsonNode data) {
    return list(data.path("targets"), MOST, GatewayJson::target);
  }

  private static Optional<LiveTarget> target(JsonNode node) {
    String code = text(node, "code");
    if (!isPlain(code) || code.equals(UNION)) {
      return Optional.empty();
    }
    String name = text(node, "name");
    return Optional.of(
        new LiveTarget(
            code,
            name.isEmpty() ? code : name,
            LiveState.of(text(node, "state")),
            node.path("total").asLong(-1),
            Math.max(0, node.path("millis").asLong())));
  }

  private static Optional<LiveEntry> entry(JsonNode node) {
    String id = text(node, "id");
    return isPlain(id)
        ? Optional.of(
            new LiveEntry(
                id,
                text(node, "title"),
                list(node.path("authors"), MOST_PLACES, GatewayJson::word),
                text(node, "publisher"),
                node.path("year").asInt(),
                text(node, "form"),
                list(node.path("sources"), MOST_PLACES, GatewayJson::source)))
        : Optional.empty();
  }

  private static Optional<LiveEntry.Source> source(JsonNode node) {
    String target = text(node, "target");
    String token = text(node, "token");
    return isPlain(target) && isPlain(token)
        ? Optional.of(
            new LiveEntry.Source(
                target, token, list(node.path("holdings"), MOST_PLACES, GatewayJson::place)))
        : Optional.empty();
  }

  private static Optional<String> place(JsonNode held) {
    List<String> parts =
        Stream.of("owner", "location", "callNumber")
            .map(part -> text(held, part))
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
  }

  private static Optional<String> word(JsonNode node) {
    return node.isTextual() ? Optional.of(cut(node.asText())) : Optional.empty();
  }

  private static <T> List<T> list(
      JsonNode array, int most, Function<JsonNode, Optional<T>> reading) {
    List<T> list = new ArrayList<>();
    for (JsonNode node : array) {
      if (list.size() < most) {
        reading.apply(node).ifPresent(list::add);
      }
    }
    return list;
  }

  private static String text(JsonNode node, String field) {
    return cut(node.path(field).asText(""));
  }

  private static String cut(String text) {
    String clean = text.strip();
    if (clean.length() <= LONGEST_TEXT) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
    return clean.substring(0, LONGEST_TEXT - end) + "…";
  }
}
