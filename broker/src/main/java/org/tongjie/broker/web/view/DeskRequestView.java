package org.tongjie.broker.web.view;

import java.util.List;

/**
 * One request as staff see it.
 *
 * @param facts labels and values
 * @param why leads to why these suppliers were asked
 * @param forms what can be done with the request
 */
public record DeskRequestView(
    String heading,
    String notice,
    List<Labelled> facts,
    DeskCell why,
    List<DeskForm> forms,
    List<DeskTable> tables) {
  public DeskRequestView {
    facts = List.copyOf(facts);
    forms = List.copyOf(forms);
    tables = List.copyOf(tables);
  }

  /** A value with what it is. */
  public record Labelled(String label, String value) {}
}
