package org.tongjie.broker.web.view;

import java.util.List;

/**
 * Who has a book.
 *
 * @param summary how many libraries, in words
 */
public record Holders(String summary, List<LibraryView> libraries) {

  public Holders {
    libraries = List.copyOf(libraries);
  }
}
