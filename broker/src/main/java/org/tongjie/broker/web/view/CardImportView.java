package org.tongjie.broker.web.view;

import java.util.List;

/**
 * The import of a register.
 *
 * @param types reader types to choose from, for files that say none
 * @param notice what would happen, what happened, or what is wrong; may be empty
 * @param text what is imported when the second button is pressed, or empty
 * @param tables the lines that are kept out
 */
public record CardImportView(
    String library,
    String libraryName,
    List<DeskFrame.Choice> types,
    String notice,
    String text,
    List<DeskTable> tables) {
  public CardImportView {
    types = List.copyOf(types);
    tables = List.copyOf(tables);
  }

  /** Without the readers. */
  @Override
  public String toString() {
    return "CardImportView[library=" + library + "]";
  }
}
