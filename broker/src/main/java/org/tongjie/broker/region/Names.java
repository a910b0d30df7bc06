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
      throw new WrongValueException(Complaint.NAME_EMPTY);
    }
    if (chinese.length() > LONGEST || english.length() > LONGEST) {
      throw new WrongValueException(Complaint.NAME_LONG, LONGEST);
    }
  }

  @Override
  public String toString() {
    return english.isEmpty() ? chinese : chinese + " " + english;
  }
}
