package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.broker.language.Language;

/**
 * Where a page finds out where its items are now.
 *
 * @param events the event stream for its script, or empty where there is none
 * @param page the page for browsers without JavaScript, or empty
 * @param further what is asked when readers come to it
 */
public record ShelfLinks(String events, String page, List<Further> further) {
  /** Of a page without them. */
  public static final ShelfLinks NONE = new ShelfLinks("", "", List.of());

  public ShelfLinks {
    further = List.copyOf(further);
  }

  /**
   * The same of hits further down.
   *
   * @param id the first of them
   * @param from how many come before on the page
   * @param to the last, counted from 1
   */
  public record Further(String id, int from, int to, String events, String page) {}

  /**
   * Those of a page of results.
   *
   * @param library code of the one library that was chosen, or empty
   * @param most how many are asked for at once
   */
  public static ShelfLinks ofResults(
      List<String> ids, String library, Language language, int most) {
    if (ids.isEmpty()) {
      return NONE;
    }
    List<Further> further = new ArrayList<>();
    for (int from = most; from < ids.size(); from += most) {
      int to = Math.min(from + most, ids.size());
      List<String> some = ids.subList(from, to);
      further.add(
          new Further(
              some.getFirst(),
              from,
              to,
              Links.shelfEvents(some, library, language, false),
              Links.shelves(some, library, language)));
    }
    List<String> first = ids.subList(0, Math.min(most, ids.size()));
    return new ShelfLinks(
        Links.shelfEvents(first, library, language, false),
        Links.shelves(first, library, language),
        further);
  }

  /** Those of a record's page. */
  public static ShelfLinks ofRecord(String id, Language language) {
    List<String> ids = List.of(id);
    return new ShelfLinks(
        Links.shelfEvents(ids, "", language, true), Links.shelves(ids, "", language), List.of());
  }

  public boolean isPresent() {
    return !events.isEmpty();
  }

  /** What is asked when a reader comes to this hit, or empty. */
  public String eventsAt(String id) {
    return further.stream()
        .filter(one -> one.id().equals(id))
        .map(Further::events)
        .findFirst()
        .orElse("");
  }

  /** Address of the script, which changes with its content. */
  public String script() {
    return Asset.SHELVES_SCRIPT.address();
  }
}
