package org.tongjie.broker.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/** A form that was sent as text/plain (HTML, §4.10.21.8): lines of name=value, as they stand. */
final class PlainForm {
  private PlainForm() {}

  /**
   * Reads a form.
   *
   * @param names of its fields in their order; the value of the last goes to the end
   */
  static MultivaluedMap<String, String> parse(String sent, List<String> names) {
    MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    String rest = sent;
    for (String name : names) {
      String start = name + "=";
      if (!rest.startsWith(start)) {
        continue;
      }
      boolean last = name.equals(names.getLast());
      int end = last ? -1 : rest.indexOf('\n');
      int stop = end < 0 ? rest.length() : end;
      values.putSingle(name, rest.substring(start.length(), stop).strip());
      rest = rest.substring(Math.min(rest.length(), stop + 1));
    }
    return values;
  }
}
