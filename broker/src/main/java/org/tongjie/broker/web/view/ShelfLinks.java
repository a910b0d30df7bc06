package org.tongjie.broker.web.view;

import java.util.List;
import org.tongjie.broker.language.Language;

/**
 * Where a page finds out where its items are now.
 *
 * @param events the event stream for its script, or empty where there is none
 * @param page the page for browsers without JavaScript, or empty
 */
public record ShelfLinks(String events, String page) {
  /** Of a page without them. */
  public static final ShelfLinks NONE = new ShelfLinks("", "");

  /**
   * Those of a page of results.
   *
   * @param library code of the one library that was chosen, or empty
   */
  public static ShelfLinks ofResults(List<String> ids, String library, Language language) {
    return ids.isEmpty()
        ? NONE
        : new ShelfLinks(
            Links.shelfEvents(ids, library, language, false),
            Links.shelves(ids, library, language));
  }

  /** Those of a record's page. */
  public static ShelfLinks ofRecord(String id, Language language) {
    List<String> ids = List.of(id);
    return new ShelfLinks(
        Links.shelfEvents(ids, "", language, true), Links.shelves(ids, "", language));
  }

  public boolean isPresent() {
    return !events.isEmpty();
  }

  /** Address of the script, which changes with its content. */
  public String script() {
    return Asset.SHELVES_SCRIPT.address();
  }
}
