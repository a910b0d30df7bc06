package org.tongjie.simulator.ils;

import java.util.List;

/** What a library begins with. */
public record Stock(String name, List<Item> items, List<Reader> readers) {
  public Stock {
    items = List.copyOf(items);
    readers = List.copyOf(readers);
  }
}
