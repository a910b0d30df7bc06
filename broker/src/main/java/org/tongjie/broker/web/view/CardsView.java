package org.tongjie.broker.web.view;

import java.util.List;

/**
 * The register of a library.
 *
 * @param libraries whose registers the member of staff keeps
 * @param library the one shown
 * @param search what was searched for, or empty
 * @param count how many were found, of how many
 */
public record CardsView(
    List<DeskFrame.Choice> libraries,
    String library,
    String search,
    String count,
    DeskTable table) {
  public CardsView {
    libraries = List.copyOf(libraries);
  }
}
