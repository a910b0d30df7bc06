package org.tongjie.broker.shelves;

import java.util.List;

/**
 * Where a record's items are now.
 *
 * @param libraries by symbol
 */
public record RecordShelves(String id, String title, List<LibraryShelf> libraries) {

  public RecordShelves {
    libraries = List.copyOf(libraries);
  }

  /** Items that could be had now. */
  public int free() {
    return libraries.stream().mapToInt(LibraryShelf::free).sum();
  }

  /** Libraries whose systems told nothing of some or all of their items. */
  public List<LibraryShelf> silent() {
    return libraries.stream().filter(library -> library.silence().isPresent()).toList();
  }
}
