package org.tongjie.broker.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.connect.RegionConnectors;
import org.tongjie.broker.ils.connect.Secrets;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Operation;
import org.tongjie.simulator.ils.Reader;
import org.tongjie.simulator.koha.KohaSettings;

/** A region of simulated systems whose readers have marked names and PINs, and its connectors. */
final class MarkedRegion implements AutoCloseable {
  static final String PIN = "pin739518264";
  static final String NAME = "欧阳藏名";

  /** In a year that no other text of the test says. */
  private static final LocalDate BORN = LocalDate.of(1980, 5, 17);

  /** The libraries, each with a system; the last one lets any PIN in. */
  enum Library {
    SIP("1876543210987654"),
    NCIP("2876543210987654"),
    KOHA("3876543210987654"),
    LAX("4876543210987654");

    private final String card;

    Library(String card) {
      this.card = card;
    }

    /** The card of its one reader. */
    String card() {
      return card;
    }

    String system() {
      return "S-" + name();
    }
  }

  private final Map<Library, SimulatedIls> systems = new EnumMap<>(Library.class);
  private final Region region;
  private final Connectors connectors;

  MarkedRegion(Path folder) throws IOException {
    for (Library library : Library.values()) {
      systems.put(
          library,
          SimulatedIls.start(
              SimulatedIlsConfig.named(library.name())
                  .reader(marked(library))
                  .sip2(sip2 -> sip2.refusesWrongPin(library != Library.LAX))
                  .build()));
    }
    Files.writeString(folder.resolve("koha"), KohaSettings.USUAL.password());
    region = RegionFile.parse(text());
    connectors = new RegionConnectors(new Secrets(folder), Clock.systemUTC()).open(region);
  }

  private static Reader marked(Library library) {
    return new Reader(
            library.card(),
            PIN,
            NAME,
            "ADULT",
            Optional.empty(),
            Optional.empty(),
            false,
            library.name())
        .bornOn(BORN);
  }

  Region region() {
    return region;
  }

  Connectors connectors() {
    return connectors;
  }

  /** Lets the next question about a reader fail. */
  void fail(Library library, FaultKind kind) {
    for (Operation operation : List.of(Operation.READER, Operation.SIGN_IN)) {
      system(library).faults().once(operation, kind);
    }
  }

  void recover(Library library) {
    system(library).faults().clear();
  }

  private SimulatedIls system(Library library) {
    return Objects.requireNonNull(systems.get(library), library.name());
  }

  private String text() {
    return """
    {"name": "试区", "zone": "Asia/Shanghai",
     "agencies": [%s], "places": [%s], "systems": [%s], "cardPatterns": [%s],
     "calendars": [{"code": "ALWAYS", "week": {%s}}],
     "express": {"days": 1, "cost": "1.00"},
     "readerTypes": [{"code": "ADULT", "name": "成人", "locals": {%s}}],
     "itemTypes": [{"code": "BOOK", "name": "图书"}],
     "rights": [{"days": 30, "renewals": 1, "maxLoans": 10, "maxRequests": 5}]}
    """
        .formatted(
            each("{\"symbol\": \"%1$s\", \"name\": \"%1$s馆\", \"tier\": \"county\"}"),
            each(
                "{\"code\": \"P-%1$s\", \"agency\": \"%1$s\", \"name\": \"%1$s台\","
                    + " \"calendar\": \"ALWAYS\", \"main\": true}"),
            Arrays.stream(Library.values()).map(this::described).collect(Collectors.joining(", ")),
            Arrays.stream(Library.values())
                .map(library ->
                    "{\"issuer\": \"%s\", \"pattern\": \"%s\\\\d{15}\"}"
                        .formatted(library, library.card().charAt(0)))
                .collect(Collectors.joining(", ")),
            Arrays.stream(DayOfWeek.values())
                .map(day -> "\"" + day.name().toLowerCase(Locale.ROOT) + "\": [\"00:00-24:00\"]")
                .collect(Collectors.joining(", ")),
            each("\"S-%1$s\": [\"ADULT\"]"));
  }

  private static String each(String form) {
    return Arrays.stream(Library.values()).map(form::formatted).collect(Collectors.joining(", "));
  }

  private String described(Library library) {
    SimulatedIls system = system(library);
    String rest =
        switch (library) {
          case SIP, LAX ->
              "\"kind\": \"sip2\", \"address\": \"127.0.0.1:%d\", \"settings\": {\"timeout.seconds\": \"1\", \"reader.birth.field\": \"PB\"}"
                  .formatted(system.sip2Port());
          case NCIP ->
              "\"kind\": \"ncip\", \"address\": \"http://127.0.0.1:%d/ncip\", \"settings\": {\"timeout.seconds\": \"1\", \"agency.from\": \"TONGJIE\", \"agency.to\": \"NCIP\"}"
                  .formatted(system.httpPort());
          case KOHA ->
              "\"kind\": \"koha\", \"address\": \"http://127.0.0.1:%d/api/v1\", \"user\": \"staff\", \"secret\": \"file:koha\", \"settings\": {\"timeout.seconds\": \"1\"}"
                  .formatted(system.httpPort());
        };
    return "{\"code\": \"S-%1$s\", \"name\": \"%1$s\", \"agencies\": [{\"agency\": \"%1$s\"}], \"signIn\": true, %2$s}"
        .formatted(library, rest);
  }

  @Override
  public void close() throws IOException {
    connectors.close();
    for (SimulatedIls system : systems.values()) {
      system.close();
    }
  }
}
