package org.tongjie.app.bench.crash;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.directory.AgencySymbol;

/** A region of four libraries, each with a SIP2 system of its own that knows no foreign items. */
public final class CrashRegion {
  /** How many libraries there are. */
  public static final int LIBRARIES = 4;

  private CrashRegion() {}

  /** The library of this number. */
  public static AgencySymbol library(int number) {
    return new AgencySymbol("L" + number);
  }

  /** Its system. */
  public static SystemCode system(int number) {
    return new SystemCode("S" + number);
  }

  /** Its desk. */
  public static PlaceCode place(int number) {
    return new PlaceCode("P" + number);
  }

  /** The number of a library. */
  public static int number(AgencySymbol library) {
    return Integer.parseInt(library.value().substring(1));
  }

  /** The card that stands at a supplier for readers of another library. */
  public static CardKey proxy(int supplier, AgencySymbol borrower) {
    return new CardKey(library(supplier), "GJ" + number(borrower));
  }

  /** The copy of a title that a library has. */
  public static ItemKey copy(int library, long title) {
    return new ItemKey(library(library), "%d%06d".formatted(library, title));
  }

  static String reader(int number) {
    return "R%05d".formatted(number);
  }

  /** The region with its systems at these ports. */
  public static Region at(List<Integer> ports) {
    return RegionFile.parse(
        """
        {"name": "试区", "zone": "Asia/Shanghai",
         "agencies": [%s],
         "places": [%s],
         "systems": [%s],
         "proxyCards": [%s],
         "readerTypes": [{"code": "ADULT", "name": "成人", "locals": {%s}}],
         "calendars": [{"code": "ALWAYS", "week": {%s}}],
         "express": {"days": 1, "cost": "1.00"},
         "rights": [{"days": 30, "renewals": 1, "maxLoans": 1000, "maxRequests": 1000}],
         "deadlines": {"patronCheck": "1h", "answerOfSystem": "1h", "pull": "7d"}}
        """
            .formatted(
                each("{\"symbol\": \"L%1$d\", \"name\": \"馆%1$d\", \"tier\": \"county\"}"),
                each(
                    "{\"code\": \"P%1$d\", \"agency\": \"L%1$d\", \"name\": \"台%1$d\","
                        + " \"calendar\": \"ALWAYS\", \"main\": true}"),
                IntStream.range(0, LIBRARIES)
                    .mapToObj(library -> systemText(library, ports.get(library)))
                    .collect(Collectors.joining(", ")),
                String.join(", ", proxies()),
                each("\"S%1$d\": [\"ADULT\"]"),
                alwaysOpen()));
  }

  private static String alwaysOpen() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> "\"" + day.name().toLowerCase(Locale.ROOT) + "\": [\"00:00-24:00\"]")
        .collect(Collectors.joining(", "));
  }

  private static String each(String form) {
    return IntStream.range(0, LIBRARIES)
        .mapToObj(form::formatted)
        .collect(Collectors.joining(", "));
  }

  private static String systemText(int library, int port) {
    return """
    {"code": "S%1$d", "name": "系统%1$d", "kind": "sip2", "address": "127.0.0.1:%2$d",
     "agencies": [{"agency": "L%1$d"}], "settings": {"timeout.seconds": "1", "holds": "any"}}\
    """
        .formatted(library, port);
  }

  private static List<String> proxies() {
    List<String> cards = new ArrayList<>();
    for (int supplier = 0; supplier < LIBRARIES; supplier++) {
      for (int borrower = 0; borrower < LIBRARIES; borrower++) {
        if (supplier != borrower) {
          cards.add(
              "{\"system\": \"S%1$d\", \"borrower\": \"L%2$d\", \"issuer\": \"L%1$d\", \"number\": \"GJ%2$d\"}"
                  .formatted(supplier, borrower));
        }
      }
    }
    return cards;
  }
}
