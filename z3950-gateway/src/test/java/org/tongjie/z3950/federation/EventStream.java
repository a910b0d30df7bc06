package org.tongjie.z3950.federation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tongjie.http.Json;

/** Reads a search's server-sent events as they come. */
record EventStream(List<Event> events) {
  EventStream {
    events = List.copyOf(events);
  }

  /**
   * One event.
   *
   * @param millis since the request was sent
   */
  record Event(String name, JsonNode data, long millis) {}

  /** Asks and reads to the end. */
  static EventStream read(HttpClient client, URI uri) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Accept", "text/event-stream").GET().build();
    long start = System.nanoTime();
    HttpResponse<Stream<String>> answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
    List<Event> events = new ArrayList<>();
    String name = "";
    try (Stream<String> lines = answer.body()) {
      for (Iterator<String> rest = lines.iterator(); rest.hasNext(); ) {
        String line = rest.next();
        if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          long millis = (System.nanoTime() - start) / 1_000_000;
          JsonNode data = Json.MAPPER.readTree(line.substring("data: ".length()));
          events.add(new Event(name, data, millis));
        }
      }
    }
    return new EventStream(events);
  }

  /** The place of the first event that is so. */
  int first(Predicate<Event> what) {
    for (int i = 0; i < events.size(); i++) {
      if (what.test(events.get(i))) {
        return i;
      }
    }
    throw new AssertionError("no such event among " + events);
  }

  static Predicate<Event> entries() {
    return event -> event.name().equals("entries") && !event.data().path("entries").isEmpty();
  }

  static Predicate<Event> fate(String code, String state) {
    return event ->
        event.name().equals("target")
            && event.data().path("code").asText().equals(code)
            && event.data().path("state").asText().equals(state);
  }

  /** Entries at the end by their identifiers. */
  Map<String, JsonNode> found() {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    for (Event event : events) {
      event.data().path("removed").forEach(id -> found.remove(id.asText()));
      if (event.name().equals("entries")) {
        event.data().path("entries").forEach(entry -> found.put(entry.path("id").asText(), entry));
      }
    }
    return found;
  }

  /** What became of each target, by the last event. */
  Map<String, String> fates() {
    Map<String, String> fates = new LinkedHashMap<>();
    events
        .getLast()
        .data()
        .path("targets")
        .forEach(target -> fates.put(target.path("code").asText(), target.path("state").asText()));
    return fates;
  }
}
