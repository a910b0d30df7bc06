package org.tongjie.broker.web.view;

import java.util.List;

/**
 * A library and what it holds of one book.
 *
 * @param code its symbol, or empty where nothing is asked by it
 * @param now what its system says, where that is known already
 */
public record LibraryView(String code, String name, ShelfWord now, List<HoldingLine> lines) {

  public LibraryView {
    lines = lines.stream().filter(HoldingLine::isTelling).toList();
  }

  /** A library as the catalogue has it. */
  public LibraryView(String code, String name, List<HoldingLine> lines) {
    this(code, name, ShelfWord.NONE, lines);
  }
}
