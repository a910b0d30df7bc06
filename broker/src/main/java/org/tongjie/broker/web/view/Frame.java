package org.tongjie.broker.web.view;

import org.tongjie.broker.language.Language;
import org.tongjie.broker.language.Messages;

/**
 * What every page needs to know of its request.
 *
 * @param baseUrl scheme, host and port of the site, for the few links that must be absolute
 * @param path path of this page
 * @param query query string of this page without {@code lang}, or empty
 * @param reader whether a reader came with a session, so that the way to the own requests is shown
 * @param guest whether the way to sign in is shown instead
 */
public record Frame(
    Language language, String baseUrl, String path, String query, boolean reader, boolean guest) {

  /** The same page, on which readers who are not signed in find where to. */
  public Frame offeringSignIn() {
    return new Frame(language, baseUrl, path, query, reader, !reader);
  }

  /** Where somebody goes on from who came to this page in vain; empty where that is the home. */
  public String start() {
    if (path.startsWith("/desk") || path.startsWith("/operator") || path.startsWith("/staff")) {
      return "/desk";
    }
    return path.startsWith("/me") ? "/me" : "";
  }

  /** A text of the page, in its language. */
  public String text(String key, Object... arguments) {
    return Messages.in(language).text(key, arguments);
  }

  /** This page in another language. */
  public String in(Language other) {
    return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + other.code();
  }

  /** Address of the style sheet, which changes with its content. */
  public String styleSheet() {
    return Asset.STYLE.address();
  }

  /** Address of the icon. */
  public String icon() {
    return Asset.ICON.address();
  }

  /** Address of the description by which a browser can search here. */
  public String openSearch() {
    return "/opensearch.xml?lang=" + language.code();
  }
}
