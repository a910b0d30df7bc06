package org.tongjie.broker.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A text, perhaps with an address.
 *
 * @param lang BCP 47 tag of the text where it is known and not the page's own, or null
 * @param href address, or empty
 */
public record TextLink(String text, @Nullable String lang, String href) {

  static TextLink plain(String text) {
    return new TextLink(text, Script.language(text), "");
  }

  static TextLink to(String href, String text) {
    return new TextLink(text, Script.language(text), href);
  }
}
