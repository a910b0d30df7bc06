package org.tongjie.broker.ils.koha;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.tongjie.broker.ils.ConnectorSettings;
import org.tongjie.broker.ils.Support;
import org.tongjie.broker.ils.http.HttpLimits;

/**
 * How one Koha is spoken to.
 *
 * @param oauth whether the login is a client id and secret of OAuth2 rather than a staff account
 * @param pickup the library where holds are picked up that name no place
 */
record KohaSettings(
    KohaDialect dialect,
    boolean oauth,
    Optional<String> pickup,
    ZoneId zone,
    Support holds,
    boolean checkOut,
    boolean renew,
    HttpLimits limits) {
  static final SequencedSet<String> NAMES = names();

  private static SequencedSet<String> names() {
    LinkedHashSet<String> names =
        new LinkedHashSet<>(
            List.of("dialect", "auth", "pickup", "zone", "holds", "checkout", "renew"));
    names.addAll(HttpLimits.NAMES);
    return Collections.unmodifiableSequencedSet(names);
  }

  /**
   * Reads the settings of a system.
   *
   * @throws IllegalArgumentException when one is not known or not allowed
   */
  static KohaSettings read(Map<String, String> values) {
    ConnectorSettings settings = new ConnectorSettings(values, NAMES);
    KohaDialect dialect =
        switch (settings.text("dialect", "today")) {
          case "today" -> KohaDialect.TODAY;
          case "older" -> KohaDialect.OLDER;
          default -> throw settings.choice("dialect", "today, older");
        };
    boolean oauth =
        switch (settings.text("auth", "basic")) {
          case "basic" -> false;
          case "oauth" -> true;
          default -> throw settings.choice("auth", "basic, oauth");
        };
    return new KohaSettings(
        dialect,
        oauth,
        settings.text("pickup"),
        settings.zone(),
        settings.holds(Support.YES),
        dialect.checkouts() && settings.flag("checkout", true),
        settings.flag("renew", true),
        HttpLimits.read(settings));
  }
}
