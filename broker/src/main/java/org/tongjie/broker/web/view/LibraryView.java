package org.tongjie.broker.web.view;

import java.util.List;

/**
 * A library and what it holds of one book.
 *
 * @param note what its serial holdings are, or empty
 */
public record LibraryView(String name, String note, List<HoldingLine> lines) {

  public LibraryView {
    lines = List.copyOf(lines);
  }
}
