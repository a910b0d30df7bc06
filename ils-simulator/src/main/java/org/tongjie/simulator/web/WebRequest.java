package org.tongjie.simulator.web;

import java.util.Map;
import java.util.Optional;

/**
 * What a client asked over HTTP.
 *
 * @param path decoded, without the door's own prefix
 * @param query decoded; of repeated names the last counts
 * @param headers names in small letters
 */
public record WebRequest(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
