package org.tongjie.broker.region;

/**
 * The code of a place where books are handed out, taken back or passed on.
 *
 * @param value 1 to 32 letters, digits, hyphens, underscores or dots, beginning with a letter or
 *     digit
 */
public record PlaceCode(String value) implements Comparable<PlaceCode> {
  public PlaceCode {
    Code.check(Complaint.Noun.PLACE, value);
  }

  @Override
  public int compareTo(PlaceCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
