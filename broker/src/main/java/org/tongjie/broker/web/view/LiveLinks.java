package org.tongjie.broker.web.view;

import org.tongjie.broker.language.Language;
import org.tongjie.broker.search.SearchTerms;

/**
 * Where a results page finds what partner libraries have.
 *
 * @param events the event stream for its script, or empty where there is none
 * @param page the page for browsers without JavaScript, or empty
 */
public record LiveLinks(String events, String page) {
  /** Of a page without them. */
  public static final LiveLinks NONE = new LiveLinks("", "");

  /** Those of a search's first page; partners are not asked again for every further one. */
  public static LiveLinks of(SearchTerms terms, Language language) {
    return terms.isEverything() || terms.page() > 1
        ? NONE
        : new LiveLinks(
            Links.live(terms.query(), language), Links.liveResults(terms.query(), language));
  }

  public boolean isPresent() {
    return !events.isEmpty();
  }

  /** Address of the script, which changes with its content. */
  public String script() {
    return Asset.LIVE_SCRIPT.address();
  }
}
