package org.tongjie.broker.web.view;

import java.util.List;

/**
 * Where items of some records are now, as a page of its own.
 *
 * @param news all of it in a sentence
 * @param records each with its libraries where there is one record, else without
 */
public record ShelvesView(String heading, String news, List<RecordLine> records) {

  public ShelvesView {
    records = List.copyOf(records);
  }

  /** One record. */
  public record RecordLine(TextLink title, ShelfWord word, List<LibraryView> libraries) {
    public RecordLine {
      libraries = List.copyOf(libraries);
    }
  }
}
