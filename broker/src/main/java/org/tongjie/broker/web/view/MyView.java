package org.tongjie.broker.web.view;

import java.util.List;

/**
 * A reader's own page.
 *
 * @param card the card that was shown, in part
 * @param notice what was just done, or empty
 * @param open requests that are under way
 * @param loans books with the reader
 * @param past finished requests: the latest, or all where the reader wants them kept in view
 * @param formToken what every form carries
 * @param once a new name for the next act
 */
public record MyView(
    String card,
    String notice,
    List<RequestLine> open,
    List<RequestLine> loans,
    List<RequestLine> past,
    boolean allPast,
    String formToken,
    String once) {
  public MyView {
    open = List.copyOf(open);
    loans = List.copyOf(loans);
    past = List.copyOf(past);
  }
}
