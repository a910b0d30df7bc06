package org.tongjie.broker.web.view;

import java.util.List;

/**
 * Why there is no page.
 *
 * @param details what exactly was wrong, in the words of the interface for programs
 * @param query what was searched for, to be corrected, or empty
 */
public record ErrorView(
    int status, String heading, String explanation, List<String> details, String query) {

  public ErrorView {
    details = List.copyOf(details);
  }
}
