package org.tongjie.broker.web.view;

import java.util.List;

/**
 * A form to sign in.
 *
 * @param staff whether for staff, with login and password, or for readers, with card and PIN
 * @param action where the form goes
 * @param next where to go afterwards: a path of this site
 * @param number what was typed already
 * @param issuers the libraries to choose from, where the number can be a card of several
 * @param fault why the last attempt failed, or empty
 * @param formToken what the form carries
 */
public record SignInView(
    boolean staff,
    String action,
    String next,
    String number,
    List<Choice> issuers,
    String fault,
    String formToken) {
  public SignInView {
    issuers = List.copyOf(issuers);
  }

  /** One of several. */
  public record Choice(String code, String name) {}
}
