package org.tongjie.z3950.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an examination has found so far. Not safe for use by several threads. */
public final class Findings {
  private final String address;
  private final List<Finding> list = new ArrayList<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private boolean usable;

  Findings(String address) {
    this.address = address;
  }

  /** How a finding is meant. */
  public enum Mark {
    GOOD("✓"),
    DOUBTFUL("!"),
    BAD("✗"),
    PLAIN("·");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /** One finding in both languages. */
  public record Finding(Mark mark, String chinese, String english) {}

  void add(Mark mark, String chinese, String english) {
    list.add(new Finding(mark, chinese, english));
  }

  /** Sets a value of the target file. */
  void set(String key, String value) {
    values.put(key, value);
  }

  /** The target can be searched and gives records that can be read. */
  void markUsable() {
    usable = true;
  }

  /** Whether the target can be searched and gives records that can be read. */
  public boolean isUsable() {
    return usable;
  }

  /** Where the target is. */
  public String address() {
    return address;
  }

  /** All findings, in the order in which they were made. */
  public List<Finding> all() {
    return Collections.unmodifiableList(list);
  }

  /** Values of the target file that the findings amount to. */
  public Map<String, String> values() {
    return Collections.unmodifiableMap(values);
  }
}
