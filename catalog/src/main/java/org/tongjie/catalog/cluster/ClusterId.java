package org.tongjie.catalog.cluster;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The identifier of a cluster as addresses and answers write it: "c" and its number. */
public final class ClusterId {
  private static final Pattern FORM = Pattern.compile("c([1-9][0-9]{0,17})");

  private ClusterId() {}

  public static String of(long cluster) {
    return "c" + cluster;
  }

  /** The number of a cluster, or empty when this is no identifier. */
  public static OptionalLong number(String id) {
    var matcher = FORM.matcher(id);
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }

  /**
   * The number of a cluster in an identifier that the catalogue wrote.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static long parse(String id) {
    return number(id)
        .orElseThrow(() -> new IllegalArgumentException("not a record's identifier: " + id));
  }
}
