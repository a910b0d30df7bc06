package org.tongjie.broker.web.view;

import java.util.List;

/**
 * A page of what partner libraries have.
 *
 * @param back address of the same search in the union catalogue
 * @param summary how the search went, in words
 */
public record LiveView(
    String query,
    String back,
    String summary,
    List<LiveTargetView> targets,
    List<LiveHitView> hits) {

  public LiveView {
    targets = List.copyOf(targets);
    hits = List.copyOf(hits);
  }
}
