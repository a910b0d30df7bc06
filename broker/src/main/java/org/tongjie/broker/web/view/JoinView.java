package org.tongjie.broker.web.view;

import java.util.List;
import java.util.Optional;

/**
 * Joining cards of one reader.
 *
 * @param libraries of the region, that of the card asked about chosen
 * @param number of the card asked about, or empty
 * @param cards all cards of its reader
 * @param batch what became of many pairs, if they were just given
 */
public record JoinView(
    String notice,
    List<DeskFrame.Choice> libraries,
    String number,
    DeskTable cards,
    Optional<DeskTable> batch) {
  public JoinView {
    libraries = List.copyOf(libraries);
  }
}
