package org.tongjie.broker.notice;

/**
 * A mail server that takes our mail.
 *
 * @param startTls whether the connection is made secret (RFC 3207); without it nothing is ever sent
 *     with a password
 * @param user who signs in there, or empty
 * @param from address of the sender
 */
public record SmtpConfig(
    String host, int port, boolean startTls, String user, String password, String from) {
  public SmtpConfig {
    if (!startTls && !user.isEmpty()) {
      throw new IllegalArgumentException("a mail password is not sent without STARTTLS");
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "SmtpConfig[" + host + ":" + port + "]";
  }
}
