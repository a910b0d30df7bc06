package org.tongjie.broker.account;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/**
 * The cookies that carry tokens: out of reach of scripts, not sent from pages of others, gone with
 * the browser.
 */
public enum SessionCookie {
  READER("reader"),
  STAFF("staff"),
  /** Of a visitor who is not signed in yet, for the token of the sign-in form. */
  VISITOR("visitor");

  private final String cookieName;

  SessionCookie(String cookieName) {
    this.cookieName = cookieName;
  }

  /** The token that came with a request. */
  public Optional<SecretToken> read(HttpHeaders headers) {
    return Optional.ofNullable(headers.getCookies().get(cookieName))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .map(SecretToken::new);
  }

  /**
   * The cookie with a token.
   *
   * @param secure whether the site is reached by HTTPS, so that it is never sent otherwise
   */
  public NewCookie carrying(SecretToken token, boolean secure) {
    return cookie(secure).value(token.reveal()).build();
  }

  /** The cookie that takes it away. */
  public NewCookie removed(boolean secure) {
    return cookie(secure).value("").maxAge(0).build();
  }

  private NewCookie.Builder cookie(boolean secure) {
    return new NewCookie.Builder(cookieName)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX);
  }
}
