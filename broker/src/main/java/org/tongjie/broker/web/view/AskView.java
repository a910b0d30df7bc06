package org.tongjie.broker.web.view;

import java.util.List;

/**
 * The form to ask for a book.
 *
 * @param volumes to choose from where there are several, or empty
 * @param earliest the first day that may be given as the last of use, as {@code 2026-05-04}
 * @param neededBy the day that was given, or empty
 * @param fault what is wrong with what was sent, or empty
 * @param formToken what the form carries
 * @param mostCopies how many copies may be asked for at once; nothing is asked where it is one
 */
public record AskView(
    Headline headline,
    String href,
    List<ChoiceGroup> places,
    List<String> volumes,
    String earliest,
    String neededBy,
    String fault,
    String formToken,
    int mostCopies) {
  public AskView {
    places = List.copyOf(places);
    volumes = List.copyOf(volumes);
  }
}
