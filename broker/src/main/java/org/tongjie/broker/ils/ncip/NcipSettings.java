package org.tongjie.broker.ils.ncip;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.tongjie.broker.ils.ConnectorSettings;
import org.tongjie.broker.ils.Proof;
import org.tongjie.broker.ils.Support;
import org.tongjie.broker.ils.http.HttpLimits;

/**
 * How one system speaks NCIP.
 *
 * @param parties who we are and who it is
 * @param words values of open lists that systems choose for themselves
 * @param offers what may be asked
 */
record NcipSettings(Parties parties, Words words, Offers offers, HttpLimits limits) {
  static final SequencedSet<String> NAMES = names();

  /**
   * Sender and recipient of every message.
   *
   * @param inMessage whether the login's password goes into FromAgencyAuthentication rather than
   *     into the HTTP header
   */
  record Parties(String from, String to, boolean inMessage) {}

  /**
   * Values that systems choose.
   *
   * @param requestType RequestType of a hold
   * @param cardInput AuthenticationInputType of a card number
   * @param pinInput AuthenticationInputType of a PIN
   * @param asksBirth whether the birthday is asked for, of which only the age band is kept
   */
  record Words(String requestType, String cardInput, String pinInput, boolean asksBirth) {}

  /**
   * What the system does.
   *
   * @param markers whether it keeps our RequestIdentifierValue
   * @param itemSets whether it answers LookupItemSet
   */
  record Offers(
      Support holds,
      boolean markers,
      boolean itemSets,
      boolean checkOut,
      boolean checkIn,
      boolean renew,
      boolean accept) {
    Proof ofHolds() {
      return markers ? Proof.MARKER : Proof.STATE;
    }
  }

  private static SequencedSet<String> names() {
    LinkedHashSet<String> names =
        new LinkedHashSet<>(
            List.of(
                "agency.from",
                "agency.to",
                "auth",
                "request.type",
                "card.input",
                "pin.input",
                "reader.birth",
                "holds",
                "markers",
                "item.sets",
                "checkout",
                "checkin",
                "renew",
                "accept"));
    names.addAll(HttpLimits.NAMES);
    return Collections.unmodifiableSequencedSet(names);
  }

  /**
   * Reads the settings of a system.
   *
   * @throws IllegalArgumentException when one is not known or not allowed
   */
  static NcipSettings read(Map<String, String> values) {
    ConnectorSettings settings = new ConnectorSettings(values, NAMES);
    return new NcipSettings(
        parties(settings), words(settings), offers(settings), HttpLimits.read(settings));
  }

  private static Parties parties(ConnectorSettings settings) {
    boolean inMessage =
        switch (settings.text("auth", "basic")) {
          case "basic" -> false;
          case "message" -> true;
          default -> throw settings.choice("auth", "basic, message");
        };
    return new Parties(
        settings.text("agency.from", "TONGJIE"), settings.text("agency.to", "ILS"), inMessage);
  }

  private static Words words(ConnectorSettings settings) {
    return new Words(
        settings.text("request.type", "Hold"),
        settings.text("card.input", "Barcode Id"),
        settings.text("pin.input", "PIN"),
        settings.flag("reader.birth", true));
  }

  private static Offers offers(ConnectorSettings settings) {
    return new Offers(
        settings.holds(Support.YES),
        settings.flag("markers", true),
        settings.flag("item.sets", true),
        settings.flag("checkout", true),
        settings.flag("checkin", true),
        settings.flag("renew", true),
        settings.flag("accept", true));
  }
}
