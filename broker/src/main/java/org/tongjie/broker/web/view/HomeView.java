package org.tongjie.broker.web.view;

import java.util.List;

/**
 * The front page: how much there is, and doors into it.
 *
 * @param total titles in the catalogue, 0 when it cannot be asked
 */
public record HomeView(
    long total, int libraryCount, List<FacetChoice> libraries, List<FacetChoice> classes) {

  public HomeView {
    libraries = List.copyOf(libraries);
    classes = List.copyOf(classes);
  }
}
