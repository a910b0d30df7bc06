package org.tongjie.simulator.web;

import java.util.Map;
import java.util.TreeMap;

/** What is answered: status, type, body in UTF-8, and further headers. */
public record WebAnswer(int status, String type, String body, Map<String, String> headers) {
  public static WebAnswer json(int status, String body) {
    return new WebAnswer(status, "application/json", body, Map.of());
  }

  public static WebAnswer xml(String body) {
    return new WebAnswer(200, "application/xml; charset=utf-8", body, Map.of());
  }

  public WebAnswer header(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new WebAnswer(status, type, body, more);
  }
}
