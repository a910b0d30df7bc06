package org.tongjie.broker.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms of a page, as a browser sends them back. */
public final class PageForm {
  private static final Pattern HIDDEN = Pattern.compile("name=\"(token|form)\" value=\"([^\"]+)\"");

  private PageForm() {}

  /** What a page holds in the first field of a name. */
  static String value(String page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    if (!field.find()) {
      throw new AssertionError("no field " + name + " on the page");
    }
    return field.group(1);
  }

  /** The body of a form: what was filled in, and what the page it stands on hides in it. */
  public static String filled(String page, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    Matcher hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      all.putIfAbsent(hidden.group(1), hidden.group(2));
    }
    return body(all);
  }

  /** The body of a form. */
  static String body(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
