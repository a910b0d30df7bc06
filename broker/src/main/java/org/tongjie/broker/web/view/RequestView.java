package org.tongjie.broker.web.view;

import java.util.List;

/**
 * One request of a reader.
 *
 * @param state where it stands, in a few words
 * @param detail what the reader has to know or do, or empty
 * @param facts what was asked for
 * @param steps what has happened, newest last
 * @param notice what was just done, or why not, or empty
 * @param acts what can be done now
 */
public record RequestView(
    String href,
    TextLink title,
    String state,
    String detail,
    List<Fact> facts,
    List<StepView> steps,
    String notice,
    Acts acts) {
  public RequestView {
    facts = List.copyOf(facts);
    steps = List.copyOf(steps);
  }

  /**
   * Something that happened.
   *
   * @param time as written for people
   * @param instant the same for programs
   */
  public record StepView(String time, String instant, String text) {}

  /**
   * What can be done now.
   *
   * @param longer the words for keeping it longer on the shelf; empty where that is not possible
   * @param places where it can be brought instead; empty when it is too late
   * @param formToken what every form carries
   * @param once a new name for the act
   */
  public record Acts(
      boolean cancel,
      boolean renew,
      String longer,
      List<ChoiceGroup> places,
      String formToken,
      String once) {
    public Acts {
      places = List.copyOf(places);
    }

    public boolean isNone() {
      return !cancel && !renew && longer.isEmpty() && places.isEmpty();
    }
  }
}
