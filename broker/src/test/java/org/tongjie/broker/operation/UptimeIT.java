package org.tongjie.broker.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.broker.ils.Probe;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.shelf.RunningSystems;
import org.tongjie.broker.store.SystemHours;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.simulator.fault.FaultKind;

/** Systems over sockets are asked for a sign of life each minute, by one of several brokers. */
class UptimeIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final Instant MINUTE = Instant.parse("2026-03-10T03:58:10Z");

  @TempDir static Path secrets;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningSystems systems;

  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void start() throws IOException {
    systems = new RunningSystems(secrets);
  }

  @AfterAll
  static void stop() throws IOException {
    systems.close();
  }

  @BeforeEach
  void forget() throws SQLException {
    systems.calm();
    try (Connection connection = DATABASE.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate system_hour");
    }
  }

  /** A broker's step at a time. */
  private void step(Instant now, Supplier<Region> region) {
    new Uptime(
            region,
            this::probe,
            new SystemHours(DATABASE.database()),
            Clock.fixed(now, ZoneOffset.UTC))
        .step();
  }

  private void step(Instant now) {
    step(now, systems::region);
  }

  private Optional<Probe> probe(SystemCode system) {
    asked.add(system.value());
    return systems.probe(system);
  }

  private static List<String> hours() throws SQLException {
    try (Connection connection = DATABASE.database().connection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select array_agg(system || ' ' || asked || ' ' || answered order by hour, system)"
                    + " from system_hour")) {
      row.next();
      return List.of((String[]) row.getArray(1).getArray());
    }
  }

  @Test
  void systemsThatAnswerAreCountedAndDesksAreNotAsked() throws SQLException {
    step(MINUTE);
    assertThat(asked).containsExactlyInAnyOrder("S-CITY", "S-XIAN");
    assertThat(hours()).containsExactly("S-CITY 1 1", "S-XIAN 1 1");
  }

  @Test
  void ofTwoBrokersInAMinuteOneAsksAndTheNextHourBeginsAnew() throws SQLException {
    step(MINUTE);
    step(MINUTE.plusSeconds(20));
    assertThat(asked).hasSize(2);
    step(MINUTE.plusSeconds(60));
    step(MINUTE.plusSeconds(120));
    assertThat(asked).hasSize(6);
    assertThat(hours()).containsExactly("S-CITY 2 2", "S-XIAN 2 2", "S-CITY 1 1", "S-XIAN 1 1");
  }

  @Test
  void aSystemThatDoesNotAnswerWasAskedAndHoldsNoOtherUp() throws SQLException {
    systems.city().faults().rate(FaultKind.SILENT, 1);
    step(MINUTE);
    systems.city().faults().clear();
    step(MINUTE.plusSeconds(60));
    assertThat(hours()).containsExactly("S-CITY 2 1", "S-XIAN 2 2");
  }

  @Test
  void aSystemThatIsSwitchedOffIsNotAsked() throws SQLException {
    step(MINUTE, () -> withoutCity(systems.region()));
    assertThat(asked).containsExactly("S-XIAN");
    assertThat(hours()).containsExactly("S-XIAN 1 1");
  }

  private static Region withoutCity(Region region) {
    return region.with(
        region
            .system(new SystemCode("S-CITY"))
            .orElseThrow()
            .switched(new Ils.Switches(false, false)));
  }
}
