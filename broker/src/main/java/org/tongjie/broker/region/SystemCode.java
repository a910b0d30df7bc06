package org.tongjie.broker.region;

/**
 * The code of a library system that serves one or more agencies.
 *
 * @param value 1 to 32 letters, digits, hyphens, underscores or dots, beginning with a letter or
 *     digit
 */
public record SystemCode(String value) implements Comparable<SystemCode> {
  public SystemCode {
    Code.check(Complaint.Noun.SYSTEM, value);
  }

  @Override
  public int compareTo(SystemCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
