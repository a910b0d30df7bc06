package org.tongjie.z3950.availability;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tongjie.catalog.cluster.ClusterId;
import org.tongjie.http.Json;
import org.tongjie.z3950.syntax.LiveItem;
import org.tongjie.z3950.syntax.LiveItem.Condition;
import org.tongjie.z3950.syntax.LiveItems;

/** Reads the broker's JSON; what it does not know is left out. */
final class AvailabilityReader {
  private static final int LONGEST = 200;

  private AvailabilityReader() {}

  /** Items by cluster; empty when it is no such answer. */
  static Optional<Map<Long, LiveItems>> read(byte[] json) {
    try {
      JsonNode records = Json.MAPPER.readTree(json).path("records");
      return records.isArray() ? Optional.of(records(records)) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Map<Long, LiveItems> records(JsonNode records) {
    Map<Long, LiveItems> found = new HashMap<>();
    for (JsonNode record : records) {
      OptionalLong id = ClusterId.number(record.path("id").asText());
      if (id.isPresent()) {
        found.put(id.getAsLong(), items(record));
      }
    }
    return found;
  }

  private static LiveItems items(JsonNode record) {
    Map<LiveItems.Key, LiveItem> items = new HashMap<>();
    for (JsonNode library : record.path("libraries")) {
      String code = library.path("code").asText();
      if (!code.isEmpty()) {
        for (JsonNode item : library.path("items")) {
          read(item)
              .ifPresent(
                  live -> items.put(new LiveItems.Key(code, item.path("barcode").asText()), live));
        }
      }
    }
    return new LiveItems(items);
  }

  private static Optional<LiveItem> read(JsonNode item) {
    JsonNode status = item.path("status");
    String due = status.path("due").asText("");
    return condition(status.path("condition").asText())
        .map(condition ->
            new LiveItem(
                status.path("available").asBoolean(),
                condition,
                Optional.of(due).filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}")),
                status.path("queue").asInt() > 0 || status.path("promised").asBoolean(),
                bounded(item.path("callNumber").asText(""))));
  }

  private static Optional<Condition> condition(String word) {
    return Arrays.stream(Condition.values())
        .filter(condition -> condition.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
