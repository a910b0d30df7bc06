package org.tongjie.z3950.pdu;

import java.util.List;

/**
 * Which elements of a record are wanted, such as B for brief and F for full (Z39.50-2003 §3.6.2).
 */
public sealed interface ElementSetNames {
  /** One name for all databases. */
  record Generic(String name) implements ElementSetNames {}

  /** A name for each database. */
  record ByDatabase(List<DatabaseElements> names) implements ElementSetNames {
    public ByDatabase {
      names = List.copyOf(names);
    }
  }

  /** The element set name for one database. */
  record DatabaseElements(String database, String name) {}
}
