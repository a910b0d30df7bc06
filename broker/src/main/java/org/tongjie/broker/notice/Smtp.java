package org.tongjie.broker.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import javax.net.ssl.SSLSocketFactory;
import org.tongjie.broker.account.SecretToken;
import org.tongjie.broker.ils.Fault;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.region.SystemCode;

/** Sends messages as mail. The same message has the same Message-ID, by which a repeat is known. */
public final class Smtp implements Channel {
  private static final SystemCode NAME = new SystemCode("MAIL");

  /** Characters of an encoded word, so that a line of them has at most 76 (RFC 2047 §2). */
  private static final int WORD = 9;

  private static final int NAME_LENGTH = 32;

  private final SmtpConfig config;
  private final Clock clock;
  private final SSLSocketFactory factory;

  public Smtp(SmtpConfig config, Clock clock) {
    this(config, clock, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** One that trusts other certificates than usual. */
  Smtp(SmtpConfig config, Clock clock, SSLSocketFactory factory) {
    this.config = config;
    this.clock = clock;
    this.factory = factory;
  }

  @Override
  public Delivery send(Message message) {
    try (SmtpConversation server = new SmtpConversation(config.host(), config.port())) {
      server.say("", 2);
      server.say("EHLO tongjie", 2);
      if (config.startTls()) {
        server.say("STARTTLS", 2);
        server.secure(factory, config.host(), config.port());
        server.say("EHLO tongjie", 2);
      }
      if (!config.user().isEmpty()) {
        String login = "\0" + config.user() + "\0" + config.password();
        server.say("AUTH PLAIN " + base64(login), 2);
      }
      server.say("MAIL FROM:<" + config.from() + ">", 2);
      if (server.isRefused("RCPT TO:<" + message.to() + ">")) {
        server.leave();
        return Delivery.REFUSED;
      }
      server.say("DATA", 3);
      boolean refused = server.isContentRefused(text(message) + "\r\n.");
      server.leave();
      return refused ? Delivery.REFUSED : Delivery.TAKEN;
    } catch (IOException failure) {
      throw new IlsException(
          NAME, Fault.NO_ANSWER, "a notice was not sent: " + failure.getMessage(), failure);
    }
  }

  /** RFC 5322, with a body in base 64 (RFC 2045 §6.8), whose lines never begin with a dot. */
  private String text(Message message) {
    String domain = config.from().substring(config.from().indexOf('@') + 1);
    String body =
        Base64.getMimeEncoder().encodeToString(message.text().getBytes(StandardCharsets.UTF_8));
    return String.join(
        "\r\n",
        "From: <" + config.from() + ">",
        "To: <" + message.to() + ">",
        "Subject: " + subject(message.subject()),
        "Date: "
            + DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)),
        "Message-ID: <"
            + new SecretToken(message.marker()).hash().substring(0, NAME_LENGTH)
            + "@"
            + domain
            + ">",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "Auto-Submitted: auto-generated",
        "",
        body);
  }

  /** As encoded words (RFC 2047), each of whole characters. */
  static String subject(String text) {
    int[] points = text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).toArray();
    StringBuilder words = new StringBuilder();
    for (int start = 0; start < points.length; start += WORD) {
      int count = Math.min(WORD, points.length - start);
      words
          .append(words.isEmpty() ? "" : "\r\n ")
          .append("=?utf-8?B?")
          .append(base64(new String(points, start, count)))
          .append("?=");
    }
    return words.toString();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
