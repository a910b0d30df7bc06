package org.tongjie.broker.web.view;

import java.util.List;

/**
 * A page of lists.
 *
 * @param notice what became of the last act, or empty
 * @param search what was searched for, where the page has a search box
 * @param searchable whether there is a search box
 */
public record DeskPage(
    String heading, String notice, String search, boolean searchable, List<DeskTable> tables) {
  public DeskPage {
    tables = List.copyOf(tables);
  }

  /** How long the list is that the page is named after, where that is worth saying. */
  public String count() {
    return tables.stream()
        .filter(table -> table.heading().equals(heading))
        .map(DeskTable::count)
        .findFirst()
        .orElse("");
  }

  /** Lists to look at. */
  public static DeskPage of(String heading, List<DeskTable> tables) {
    return told(heading, "", tables);
  }

  /** Lists after an act. */
  public static DeskPage told(String heading, String notice, List<DeskTable> tables) {
    return new DeskPage(heading, notice, "", false, tables);
  }
}
