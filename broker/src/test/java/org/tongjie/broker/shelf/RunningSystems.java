package org.tongjie.broker.shelf;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.Durations;
import org.tongjie.broker.availability.Askers;
import org.tongjie.broker.availability.LiveAvailability;
import org.tongjie.broker.availability.WantedItem;
import org.tongjie.broker.http.ShelfParts;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.Probe;
import org.tongjie.broker.ils.connect.RegionConnectors;
import org.tongjie.broker.ils.connect.Secrets;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.supply.ConnectedItems;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;

/**
 * The systems of the sample shelf's libraries over sockets: the city's on SIP2, the county's on
 * NCIP, and a school without one. Time passes here only when a test says so.
 */
public final class RunningSystems implements AutoCloseable {
  public static final ItemKey CITY_DREAM = item("CITY", "0100023456");
  public static final ItemKey COUNTY_DREAM = item("XIAN", "320000771");
  public static final String CITY_CARD = "C1";

  private static final Askers.Rate RATE = new Askers.Rate(3, 1);
  private static final int TEXTBOOKS = 60;

  private final SimulatedIls city;
  private final SimulatedIls county;
  private final Region region;
  private final Connectors connectors;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final Set<ItemKey> promised = ConcurrentHashMap.newKeySet();
  private final LiveAvailability live;

  public RunningSystems(Path secrets) throws IOException {
    SimulatedIlsConfig.Builder books =
        SimulatedIlsConfig.named("CITY")
            .reader(CITY_CARD, "1234", "某某")
            .item("0100023456", "红楼梦")
            .item("0100023457", "红楼梦");
    for (int number = 2; number <= TEXTBOOKS; number += 2) {
      books.item("B" + number, "数学课外读物");
    }
    city = SimulatedIls.start(books.build());
    county = SimulatedIls.start(SimulatedIlsConfig.named("XIAN").item("320000771", "红楼梦").build());
    region = RegionFile.parse(text());
    connectors = new RegionConnectors(new Secrets(secrets), Clock.systemUTC()).open(region);
    live = new LiveAvailability(new ConnectedItems(() -> connectors), this::promised, now::get);
  }

  private String text() {
    String always =
        Arrays.stream(
                new String[] {
                  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
                })
            .map(day -> "\"" + day + "\": [\"00:00-24:00\"]")
            .collect(Collectors.joining(", "));
    return """
    {"name": "试区", "zone": "Asia/Shanghai",
     "agencies": [
      {"symbol": "CITY", "name": "市图书馆", "tier": "city"},
      {"symbol": "XIAN", "name": "东山县图书馆", "tier": "county"},
      {"symbol": "SCHOOL", "name": "第一中学图书馆", "tier": "school"}],
     "places": [
      {"code": "P-CITY", "agency": "CITY", "name": "市图书馆借还台", "calendar": "ALWAYS", "main": true, "latitude": 30.5, "longitude": 120},
      {"code": "P-XIAN", "agency": "XIAN", "name": "县图书馆借还台", "calendar": "ALWAYS", "main": true, "latitude": 30.2, "longitude": 120.4},
      {"code": "P-SCHOOL", "agency": "SCHOOL", "name": "图书室", "calendar": "ALWAYS", "main": true, "latitude": 30.21, "longitude": 120.4}],
     "systems": [
      {"code": "S-CITY", "name": "市馆系统", "kind": "sip2", "address": "127.0.0.1:%d", "agencies": [{"agency": "CITY"}], "settings": {"timeout.seconds": "3"}},
      {"code": "S-XIAN", "name": "县馆系统", "kind": "ncip", "address": "http://127.0.0.1:%d/ncip", "agencies": [{"agency": "XIAN"}], "settings": {"timeout.seconds": "3", "agency.from": "TONGJIE", "agency.to": "NCIP"}},
      {"code": "S-SCHOOL", "name": "学校", "kind": "desk", "agencies": [{"agency": "SCHOOL"}]}],
     "calendars": [{"code": "ALWAYS", "week": {%s}}],
     "express": {"days": 1, "cost": "1.00"},
     "rights": [{"days": 30, "renewals": 1, "maxLoans": 10, "maxRequests": 5}]}
    """
        .formatted(city.sip2Port(), county.httpPort(), always);
  }

  private static ItemKey item(String owner, String barcode) {
    return new ItemKey(new AgencySymbol(owner), barcode);
  }

  private Set<ItemKey> promised(Collection<ItemKey> items) {
    return items.stream().filter(promised::contains).collect(Collectors.toSet());
  }

  /** What a broker with live availability is made of; its readers are of the school. */
  public ShelfParts parts() {
    return new ShelfParts(
        live, () -> region, headers -> Optional.of(new AgencySymbol("SCHOOL")), RATE, now::get);
  }

  public SimulatedIls city() {
    return city;
  }

  public SimulatedIls county() {
    return county;
  }

  public Region region() {
    return region;
  }

  public Connectors connectors() {
    return connectors;
  }

  /** Asks a system for a sign of life, as a broker does. */
  public Optional<Probe> probe(SystemCode system) {
    return connectors.connector(system).map(Connector::probe);
  }

  /** Promises an item in our own ledger. */
  public void promise(ItemKey item) {
    promised.add(item);
  }

  /** Lets time pass, so that what was told grows old. */
  public void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  /** Heals all, and forgets what was told. */
  public void calm() {
    city.faults().clear();
    county.faults().clear();
    promised.clear();
    await()
        .atMost(Durations.ONE_MINUTE)
        .until(() -> {
          pass(Duration.ofDays(1));
          return live.ask(
                  List.of(
                      new WantedItem(new SystemCode("S-CITY"), CITY_DREAM),
                      new WantedItem(new SystemCode("S-XIAN"), COUNTY_DREAM)),
                  Duration.ofSeconds(5))
              .silent()
              .isEmpty();
        });
    pass(Duration.ofDays(1));
  }

  @Override
  public void close() throws IOException {
    connectors.close();
    city.close();
    county.close();
  }
}
