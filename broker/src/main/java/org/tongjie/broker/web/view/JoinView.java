package org.tongjie.broker.web.view;

import java.util.List;

/**
 * Joining cards of one reader.
 *
 * @param libraries of the region, that of the card asked about chosen
 * @param number of the card asked about, or empty
 * @param cards all cards of its reader
 */
public record JoinView(
    String notice, List<DeskFrame.Choice> libraries, String number, DeskTable cards) {
  public JoinView {
    libraries = List.copyOf(libraries);
  }
}
