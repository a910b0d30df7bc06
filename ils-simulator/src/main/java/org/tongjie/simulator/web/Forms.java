package org.tongjie.simulator.web;

import java.util.Map;

/** Bodies of type {@code application/x-www-form-urlencoded}. */
public final class Forms {
  private Forms() {}

  public static Map<String, String> read(String body) {
    return Exchange.query(body);
  }
}
