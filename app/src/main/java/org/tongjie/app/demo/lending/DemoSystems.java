package org.tongjie.app.demo.lending;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.tongjie.app.demo.sample.Sample;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.koha.KohaSettings;

/** The simulated systems of the demonstration, and the region that knows where they listen. */
public final class DemoSystems implements AutoCloseable {
  private static final String FILE = "/org/tongjie/app/demo/region.json";
  private final Map<DemoSystem, SimulatedIls> running = new EnumMap<>(DemoSystem.class);
  private final Region region;

  private DemoSystems(Region described, Sample sample, Path ledgers) throws IOException {
    Region at = described;
    for (DemoSystem system : DemoSystem.values()) {
      SimulatedIls ils =
          SimulatedIls.start(
              system
                  .config(described, sample.of(system.library()))
                  .ledger(ledgers.resolve(system.code() + ".jsonl"))
                  .build());
      running.put(system, ils);
      Ils known = described.system(system.code()).orElseThrow();
      at = at.with(system.at(known, ils));
    }
    this.region = at;
  }

  /**
   * Starts them with what they did before, and puts the password that one of them wants where the
   * region's file says.
   *
   * @param dataDir where secrets are looked for, and where the systems keep their ledgers
   */
  public static DemoSystems start(Sample sample, Path dataDir) {
    try {
      Path secrets = Files.createDirectories(dataDir.resolve("secrets"));
      Files.writeString(secrets.resolve("koha"), KohaSettings.USUAL.password());
      Path ledgers = Files.createDirectories(dataDir.resolve("systems"));
      return new DemoSystems(described(), sample, ledgers);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot start the sample's library systems", failure);
    }
  }

  private static Region described() throws IOException {
    try (InputStreamReader file =
        new InputStreamReader(
            Objects.requireNonNull(DemoSystems.class.getResourceAsStream(FILE), FILE),
            StandardCharsets.UTF_8)) {
      return RegionFile.read(file);
    }
  }

  /** The region, with its systems where they listen now. */
  public Region region() {
    return region;
  }

  @Override
  public void close() {
    for (SimulatedIls system : running.values()) {
      try {
        system.close();
      } catch (IOException failure) {
        throw new UncheckedIOException("cannot stop a simulated system", failure);
      }
    }
  }
}
