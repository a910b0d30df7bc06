package org.tongjie.broker.patron;

import org.tongjie.broker.account.SecretToken;

/**
 * A request by a reader who is signed in.
 *
 * @param token the session's
 */
public record ReaderVisit(Reader reader, SecretToken token) {

  /** What every form of this session carries. */
  public String formToken() {
    return token.formToken();
  }

  /** Whether a form was sent from a page of this session. */
  public boolean isOwnForm(String given) {
    return token.isFormToken(given);
  }

  /** The reader's number with us. */
  public String person() {
    return reader.person().number();
  }
}
