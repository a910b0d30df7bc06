package org.tongjie.catalog.query;

import org.tongjie.catalog.query.BrowseRequest.Browsable;

/** Where a request to scan, in a protocol's language, leads to. */
public sealed interface BrowseTranslation {

  /**
   * A list and a place in it.
   *
   * @param start as typed
   */
  record Place(Browsable list, String start) implements BrowseTranslation {}

  /**
   * No list of that kind is kept, or something asked of it is not supported.
   *
   * @param diagnostic number in the list that belongs to the language
   */
  record Refused(int diagnostic, String detail) implements BrowseTranslation {}
}
