package org.tongjie.broker.web.view;

import java.util.List;

/**
 * A handover sheet with its signatures, and the acts that are next.
 *
 * @param late where what was signed on paper can be entered, or empty
 */
public record SheetView(
    String heading,
    List<DeskCell> facts,
    DeskTable lines,
    List<DeskForm> forms,
    String notice,
    String late) {
  public SheetView {
    facts = List.copyOf(facts);
    forms = List.copyOf(forms);
  }
}
