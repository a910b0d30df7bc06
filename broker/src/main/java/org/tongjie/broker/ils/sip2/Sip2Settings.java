package org.tongjie.broker.ils.sip2;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.tongjie.broker.ils.ConnectorSettings;
import org.tongjie.broker.ils.Support;
import org.tongjie.broker.region.Complaint;

/**
 * How one system speaks SIP2.
 *
 * @param wire the octets
 * @param times how long is waited
 * @param values what our messages carry
 * @param offers what may be asked
 */
record Sip2Settings(Wire wire, Times times, Values values, Offers offers) {
  static final SequencedSet<String> NAMES =
      Collections.unmodifiableSequencedSet(
          new LinkedHashSet<>(
              List.of(
                  "charset",
                  "terminator",
                  "checksum",
                  "checksum.verify",
                  "echo",
                  "connections",
                  "timeout.seconds",
                  "connect.seconds",
                  "idle.seconds",
                  "institution",
                  "location",
                  "language",
                  "hold.type",
                  "date.order",
                  "zone",
                  "reader.type.field",
                  "reader.expiry.field",
                  "reader.birth.field",
                  "item.type.field",
                  "item.callnumber.field",
                  "holds",
                  "holds.listed",
                  "checkout",
                  "checkin",
                  "renew")));

  /**
   * The octets of the system's messages.
   *
   * @param checksum whether our messages carry AY and AZ
   * @param verify whether its checksums must be right
   * @param echo whether its answers must name the card and item asked about
   */
  record Wire(Charset charset, String terminator, boolean checksum, boolean verify, boolean echo) {}

  /**
   * How long is waited.
   *
   * @param call for a whole call, connecting included
   * @param connect for a connection
   * @param idle after which a connection is probed before it is used again
   * @param connections at once, at most
   */
  record Times(Duration call, Duration connect, Duration idle, int connections) {}

  /**
   * What messages carry.
   *
   * @param institution AO; empty is meant: some systems take a filled one for another library's
   * @param location AP and CP
   * @param language three digits
   * @param holdType BY: 3 is a certain item
   * @param readerType the tag with the reader's type in a 64
   * @param readerExpiry the tag with the card's last day in a 64
   * @param readerBirth the tag with the reader's birthday in a 64, where the system has one
   * @param itemType the tag with the item's type in an 18
   * @param callNumber the tag with the call number in an 18
   */
  record Values(
      String institution,
      String location,
      String language,
      String holdType,
      String readerType,
      String readerExpiry,
      Optional<String> readerBirth,
      String itemType,
      String callNumber,
      SipDates dates) {}

  /**
   * What the system does.
   *
   * @param holdsListed whether a 64 lists holds by barcode: the proof of a hold
   */
  record Offers(
      Support holds, boolean holdsListed, boolean checkOut, boolean checkIn, boolean renew) {}

  /**
   * Reads the settings of a system.
   *
   * @throws IllegalArgumentException when one is not known or not allowed
   */
  static Sip2Settings read(Map<String, String> values) {
    ConnectorSettings settings = new ConnectorSettings(values, NAMES);
    return new Sip2Settings(wire(settings), times(settings), values(settings), offers(settings));
  }

  private static Wire wire(ConnectorSettings settings) {
    String terminator =
        switch (settings.text("terminator", "CR")) {
          case "CR" -> "\r";
          case "CRLF" -> "\r\n";
          default -> throw settings.choice("terminator", "CR, CRLF");
        };
    return new Wire(
        charset(settings),
        terminator,
        settings.flag("checksum", true),
        settings.flag("checksum.verify", true),
        settings.flag("echo", true));
  }

  private static Charset charset(ConnectorSettings settings) {
    try {
      return Charset.forName(settings.text("charset", "UTF-8"));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw settings.wrong(Complaint.SETTING_CHARSET, "charset");
    }
  }

  private static Times times(ConnectorSettings settings) {
    return new Times(
        Duration.ofSeconds(settings.number("timeout.seconds", 10, 1, 120)),
        Duration.ofSeconds(settings.number("connect.seconds", 3, 1, 60)),
        Duration.ofSeconds(settings.number("idle.seconds", 30, 1, 3600)),
        settings.number("connections", 2, 1, 32));
  }

  private static Values values(ConnectorSettings settings) {
    return new Values(
        settings.text("institution", ""),
        settings.text("location", ""),
        language(settings),
        Integer.toString(settings.number("hold.type", 3, 1, 9)),
        tag(settings, "reader.type.field", "PC"),
        tag(settings, "reader.expiry.field", "PA"),
        optionalTag(settings, "reader.birth.field"),
        tag(settings, "item.type.field", "CK"),
        tag(settings, "item.callnumber.field", "CS"),
        dates(settings));
  }

  private static String language(ConnectorSettings settings) {
    return "%03d".formatted(settings.number("language", 0, 0, 999));
  }

  private static String tag(ConnectorSettings settings, String name, String otherwise) {
    String tag = settings.text(name, otherwise);
    if (!tag.matches("[A-Za-z0-9]{2}")) {
      throw settings.wrong(Complaint.SETTING_FIELD, name);
    }
    return tag;
  }

  private static Optional<String> optionalTag(ConnectorSettings settings, String name) {
    return settings.text(name, "").isEmpty()
        ? Optional.empty()
        : Optional.of(tag(settings, name, ""));
  }

  private static SipDates dates(ConnectorSettings settings) {
    boolean monthFirst =
        switch (settings.text("date.order", "day-first")) {
          case "day-first" -> false;
          case "month-first" -> true;
          default -> throw settings.choice("date.order", "day-first, month-first");
        };
    return new SipDates(settings.zone(), monthFirst);
  }

  private static Offers offers(ConnectorSettings settings) {
    return new Offers(
        settings.holds(Support.LENT_OUT_ONLY),
        settings.flag("holds.listed", true),
        settings.flag("checkout", true),
        settings.flag("checkin", true),
        settings.flag("renew", true));
  }
}
