package org.tongjie.broker.region;

/**
 * What something is called.
 *
 * @param chinese official name
 * @param english name in English, or empty
 */
public record Names(String chinese, String english) {
  private static final int LONGEST = 200;

  public Names {
    if (chinese.isBlank()) {
      throw new IllegalArgumentException("the official name is empty");
    }
    if (chinese.length() > LONGEST || english.length() > LONGEST) {
      throw new IllegalArgumentException("a name has at most " + LONGEST + " characters");
    }
  }

  @Override
  public String toString() {
    return english.isEmpty() ? chinese : chinese + " " + english;
  }
}
