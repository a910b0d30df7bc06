package org.tongjie.app.part;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.tongjie.broker.http.ReaderSide;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.WrongPinProof;
import org.tongjie.broker.ils.connect.RegionConnectors;
import org.tongjie.broker.ils.connect.Secrets;
import org.tongjie.broker.operation.SignInProofs;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.StoredRegion;
import org.tongjie.catalog.store.Database;

/**
 * Proves for the length of a command that a system of the region in use refuses wrong PINs.
 *
 * @param secrets where the region's secret files are
 */
public record SignInProof(Database database, Path secrets) {
  /** How the record of acts names who works at the command line. */
  private static final String ACTOR = "command";

  /**
   * The proof; empty where the region has no such system.
   *
   * @param card number of a card that the system knows
   */
  public Optional<WrongPinProof> prove(String system, String card) {
    Optional<Region> region =
        new RegionStore(database, RegionConnectors::complaint).current().map(StoredRegion::region);
    return region.stream()
        .flatMap(known -> known.systems().stream())
        .map(Ils::code)
        .filter(code -> code.value().equals(system))
        .findFirst()
        .map(code -> prove(region.orElseThrow(), code, card));
  }

  private WrongPinProof prove(Region region, SystemCode system, String card) {
    Clock clock = Clock.systemUTC();
    try (Connectors connectors = new RegionConnectors(new Secrets(secrets), clock).open(region)) {
      ReaderSide people = new ReaderSide(database, () -> region, connectors, clock);
      return new SignInProofs(() -> region, people.homes(), people.audit(), clock)
          .prove(system, card, ACTOR);
    }
  }
}
