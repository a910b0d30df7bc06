package org.tongjie.app.demo.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongjie.catalog.bib.Form;

/**
 * One edition of a work as the tables write it: "*人文 2008 1606 59.70 vols=上,下 ed=第3版".
 *
 * @param widelyHeld whether it has the star
 * @param attributes what follows the price
 */
record Edition(
    boolean widelyHeld,
    String publisher,
    int year,
    int pages,
    String price,
    Map<String, String> attributes) {
  private static final Pattern HEAD =
      Pattern.compile("(\\*?)(\\S+) (\\d{4}) (\\d+) ([\\d.]+)(?: (.*))?");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(own|(?:vols|ed|tr|series|kind)=.*?)(?: (?=own|vols=|ed=|tr=|series=|kind=)|$)");

  Edition {
    attributes = Map.copyOf(attributes);
  }

  static Edition parse(String text) {
    Matcher head = HEAD.matcher(text.strip());
    if (!head.matches()) {
      throw new IllegalStateException("\"" + text + "\" is not an edition");
    }
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(head.group(6) == null ? "" : head.group(6));
    while (attribute.find()) {
      String[] pair = attribute.group(1).split("=", 2);
      attributes.put(pair[0], pair.length == 2 ? pair[1] : "");
    }
    return new Edition(
        !head.group(1).isEmpty(),
        head.group(2),
        Integer.parseInt(head.group(3)),
        Integer.parseInt(head.group(4)),
        head.group(5),
        attributes);
  }

  String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }

  /** Designations of its volumes, empty for a single book. */
  List<String> volumes() {
    String volumes = attribute("vols");
    return volumes.isEmpty() ? List.of() : List.of(volumes.split(","));
  }

  /** Whether each volume bears an ISBN of its own rather than the set's. */
  boolean ownNumbers() {
    return attributes.containsKey("own");
  }

  Form form() {
    return switch (attribute("kind")) {
      case "sound" -> Form.SOUND;
      case "video" -> Form.VIDEO;
      case "braille" -> Form.BRAILLE;
      case "" -> Form.BOOK;
      default -> throw new IllegalStateException("unknown kind in " + this);
    };
  }
}
