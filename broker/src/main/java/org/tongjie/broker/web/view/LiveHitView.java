package org.tongjie.broker.web.view;

import java.util.List;

/**
 * What partner libraries have of one manifestation.
 *
 * @param headline its title leads to the union catalogue's record where that has it too
 * @param summary who has it, in words
 */
public record LiveHitView(Headline headline, String summary, List<LiveSourceView> sources) {

  public LiveHitView {
    sources = List.copyOf(sources);
  }

  /** Whether the union catalogue has it too. */
  public boolean inUnion() {
    return !headline.title().href().isEmpty();
  }
}
