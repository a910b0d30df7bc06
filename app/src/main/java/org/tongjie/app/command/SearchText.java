package org.tongjie.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Search results as lines for a terminal. */
final class SearchText {
  private SearchText() {}

  /**
   * The answer of the API in words.
   *
   * @param before hits on the pages before
   */
  static String of(JsonNode answer, int before) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d found, %d ms%n",
            answer.path("total").asLong(),
            answer.path("tookMs").asLong()));
    int number = before;
    for (JsonNode hit : answer.path("hits")) {
      number++;
      text.append(String.format(Locale.ROOT, "%n%d. %s%n", number, hit.path("title").asText()));
      String line = String.join(" · ", description(hit));
      if (!line.isEmpty()) {
        text.append("   ").append(line).append(System.lineSeparator());
      }
      hit.path("libraries").forEach(library -> appendLibrary(text, library));
    }
    return text.toString();
  }

  private static List<String> description(JsonNode hit) {
    List<String> parts = new ArrayList<>();
    parts.add(joined(hit.path("authors")));
    parts.add(hit.path("publisher").asText());
    parts.add(hit.path("year").isNumber() ? hit.path("year").asText() : "");
    parts.add(joined(hit.path("isbn")));
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private static String joined(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return String.join(", ", texts);
  }

  private static void appendLibrary(StringBuilder text, JsonNode library) {
    text.append("   – ").append(library.path("name").asText());
    List<String> holdings = new ArrayList<>();
    for (JsonNode holding : library.path("holdings")) {
      String place =
          (holding.path("location").asText() + " " + holding.path("callNumber").asText()).strip();
      if (!place.isEmpty() && !holdings.contains(place)) {
        holdings.add(place);
      }
    }
    if (!holdings.isEmpty()) {
      text.append(": ").append(String.join("; ", holdings));
    }
    text.append(System.lineSeparator());
  }
}
