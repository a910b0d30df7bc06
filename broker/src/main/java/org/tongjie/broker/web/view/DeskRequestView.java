package org.tongjie.broker.web.view;

import java.util.List;

/**
 * One request as staff see it.
 *
 * @param facts labels and values
 * @param more pages about it: why these suppliers were asked, what is entered afterwards
 * @param forms what can be done with the request
 */
public record DeskRequestView(
    String heading,
    String notice,
    List<Labelled> facts,
    List<DeskCell> more,
    List<DeskForm> forms,
    List<DeskTable> tables) {
  public DeskRequestView {
    facts = List.copyOf(facts);
    more = List.copyOf(more);
    forms = List.copyOf(forms);
    tables = List.copyOf(tables);
  }

  /** A value with what it is. */
  public record Labelled(String label, String value) {}
}
