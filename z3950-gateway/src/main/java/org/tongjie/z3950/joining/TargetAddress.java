package org.tongjie.z3950.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where a target is, as people write it. */
public final class TargetAddress {
  private static final Pattern Z3950 =
      Pattern.compile("(?:z3950://)?(\\[[0-9a-fA-F:.]+]|[^:/\\s]+)(?::(\\d{1,5}))?/([^/\\s]+)");

  private TargetAddress() {}

  /**
   * The values of a target file that an address amounts to.
   *
   * @param text HOST:PORT/DATABASE, databases with "+" between them, or the URL of an SRU database
   * @throws IllegalArgumentException when it is neither
   */
  public static Map<String, String> parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    if (text.startsWith("http://") || text.startsWith("https://")) {
      values.put("protocol", "sru");
      values.put("url", text);
      return values;
    }
    Matcher matcher = Z3950.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no address: write HOST:PORT/DATABASE, or http://… for SRU");
    }
    values.put("host", matcher.group(1).replaceAll("[\\[\\]]", ""));
    if (matcher.group(2) != null) {
      values.put("port", matcher.group(2));
    }
    values.put("database", matcher.group(3).replace('+', ','));
    return values;
  }
}
