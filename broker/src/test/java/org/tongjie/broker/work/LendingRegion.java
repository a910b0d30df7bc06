package org.tongjie.broker.work;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tongjie.broker.work.LendingWorld.Kind;
import org.tongjie.simulator.SimulatedIls;

/** The file of a region with one library of each kind. */
final class LendingRegion {
  private LendingRegion() {}

  /**
   * The file.
   *
   * @param answerOfSystem how long a system may take to answer
   */
  static String text(Map<Kind, SimulatedIls> systems, String answerOfSystem) {
    return """
    {"name": "试区", "zone": "Asia/Shanghai",
     "agencies": [%s],
     "places": [%s],
     "systems": [%s],
     "proxyCards": [%s],
     "cardPatterns": [{"issuer": "DESK", "pattern": "[0-9]{7}"}],
     "calendars": [{"code": "ALWAYS", "week": {%s}}],
     "express": {"days": 1, "cost": "1.00"},
     "rights": [{"days": 30, "renewals": 1, "maxLoans": 10, "maxRequests": 5, "maxCopies": 3}],
     "deadlines": {"answerOfSystem": "%s", "pull": "1d"}}
    """
        .formatted(
            each("{\"symbol\": \"%1$s\", \"name\": \"%1$s馆\", \"tier\": \"county\"}"),
            each(
                "{\"code\": \"P-%1$s\", \"agency\": \"%1$s\", \"name\": \"%1$s台\","
                    + " \"calendar\": \"ALWAYS\", \"main\": true},"
                    + " {\"code\": \"Z-%1$s\", \"agency\": \"%1$s\", \"name\": \"%1$s分馆\","
                    + " \"calendar\": \"ALWAYS\"}"),
            Arrays.stream(Kind.values())
                .map(kind -> system(kind, systems))
                .collect(Collectors.joining(", ")),
            Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.DESK)
                .map(kind ->
                    "{\"system\": \"S-%1$s\", \"borrower\": \"DESK\", \"issuer\": \"%1$s\", \"number\": \"GJ-DESK\"}"
                        .formatted(kind))
                .collect(Collectors.joining(", ")),
            alwaysOpen(),
            answerOfSystem);
  }

  private static String alwaysOpen() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> "\"" + day.name().toLowerCase(Locale.ROOT) + "\": [\"00:00-24:00\"]")
        .collect(Collectors.joining(", "));
  }

  private static String each(String form) {
    return Arrays.stream(Kind.values()).map(form::formatted).collect(Collectors.joining(", "));
  }

  private static String system(Kind kind, Map<Kind, SimulatedIls> systems) {
    String rest =
        switch (kind) {
          case SIP2 ->
              "\"kind\": \"sip2\", \"address\": \"127.0.0.1:%d\", \"settings\": {\"timeout.seconds\": \"1\", \"holds\": \"any\"}"
                  .formatted(of(systems, kind).sip2Port());
          case NCIP ->
              "\"kind\": \"ncip\", \"address\": \"http://127.0.0.1:%d/ncip\", \"settings\": {\"timeout.seconds\": \"1\", \"agency.from\": \"TONGJIE\", \"agency.to\": \"NCIP\"}"
                  .formatted(of(systems, kind).httpPort());
          case KOHA ->
              "\"kind\": \"koha\", \"address\": \"http://127.0.0.1:%d/api/v1\", \"user\": \"staff\", \"secret\": \"file:koha\", \"settings\": {\"timeout.seconds\": \"1\"}"
                  .formatted(of(systems, kind).httpPort());
          case DESK -> "\"kind\": \"desk\"";
        };
    return "{\"code\": \"S-%1$s\", \"name\": \"%1$s\", \"agencies\": [{\"agency\": \"%1$s\"%3$s}], %2$s}"
        .formatted(
            kind,
            rest,
            kind == Kind.DESK ? "" : ", \"places\": {\"Z-%1$s\": \"BRANCH-%1$s\"}".formatted(kind));
  }

  private static SimulatedIls of(Map<Kind, SimulatedIls> systems, Kind kind) {
    return Objects.requireNonNull(systems.get(kind), kind.name());
  }
}
