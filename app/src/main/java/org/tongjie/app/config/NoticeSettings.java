package org.tongjie.app.config;

import java.net.URI;
import java.util.Optional;

/** How notices reach readers. */
public record NoticeSettings(Optional<Mail> mail, Optional<Webhook> webhook) {
  /**
   * A mail server.
   *
   * @param user who signs in there, or empty
   * @param from address of the sender
   */
  public record Mail(String host, int port, String user, Secret password, String from) {}

  /**
   * What takes notices to telephone numbers.
   *
   * @param secret signs what is sent
   */
  public record Webhook(URI address, Secret secret) {}
}
