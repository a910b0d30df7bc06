package org.tongjie.broker.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.region.TestRegion.at;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourierTest {
  private final Courier courier = new Courier(TestRegion.region());

  private Optional<Trip> trip(String from, String to, String ready) {
    return courier.trip(new PlaceCode(from), new PlaceCode(to), at(ready));
  }

  @Test
  void changesRoundsAtAHubOnceSorted() {
    Trip trip = trip("city", "county", "2026-11-23T10:00").orElseThrow();
    // Tuesday's round is at the depot at 10:30 and sorted at 11:30, in time for noon.
    assertThat(trip.hops()).extracting(Trip.Hop::route).containsExactly("R1", "R2");
    assertThat(trip.departure()).isEqualTo(at("2026-11-24T09:00"));
    assertThat(trip.arrival()).isEqualTo(at("2026-11-24T13:00"));
    assertThat(trip.cost()).isEqualTo(new BigDecimal("2.30"));
  }

  @Test
  void missesARoundThatLeftAMinuteAgo() {
    assertThat(trip("city", "branch", "2026-11-23T09:00").orElseThrow().arrival())
        .isEqualTo(at("2026-11-23T09:30"));
    assertThat(trip("city", "branch", "2026-11-23T09:01").orElseThrow().arrival())
        .isEqualTo(at("2026-11-24T09:30"));
  }

  @Test
  void doesNotRideOnSuspendedDaysNorToClosedPlaces() {
    // No round on Tuesday, 1 December; the county library is shut from 5 to 11 February.
    assertThat(trip("city", "county", "2026-11-30T10:00").orElseThrow().arrival())
        .isEqualTo(at("2026-12-03T13:00"));
    assertThat(trip("depot", "county", "2027-02-05T08:00").orElseThrow().arrival())
        .isEqualTo(at("2027-02-16T13:00"));
  }

  @Test
  void booksDoNotChangeRoundsAtAPlaceThatIsNoHub() {
    Region region =
        RegionFile.parse(
            TestRegion.changed("{\"place\": \"city\", \"sorting\": \"30m\"}", "")
                .replace("\"60m\"}, ]", "\"60m\"}]")
                .replace("\"place\": \"depot\", \"sorting\"", "\"place\": \"night\", \"sorting\""));
    assertThat(
            new Courier(region)
                .trip(new PlaceCode("city"), new PlaceCode("county"), at("2026-11-23T10:00")))
        .isEmpty();
  }

  @Test
  void isThereAtOnceWhereItAlreadyIs() {
    Trip trip = trip("county", "county", "2026-11-23T10:00").orElseThrow();
    assertThat(trip.hops()).isEmpty();
    assertThat(trip.arrival()).isEqualTo(at("2026-11-23T10:00"));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void whoIsReadyEarlierNeverArrivesLater(long seed) {
    Random chance = new Random(seed);
    Region region = anyNet(chance);
    Courier any = new Courier(region);
    List<PlaceCode> places = region.places().stream().map(Place::code).toList();
    int trips = 0;
    for (int i = 0; i < 150; i++) {
      PlaceCode from = places.get(chance.nextInt(places.size()));
      PlaceCode to = places.get(chance.nextInt(places.size()));
      Instant ready = at("2027-01-25T00:00").plusSeconds(chance.nextInt(20 * 86_400));
      Optional<Trip> found = any.trip(from, to, ready);
      Instant later = ready.plusSeconds(chance.nextInt(5 * 86_400));
      Optional<Trip> after = any.trip(from, to, later);
      assertThat(found.isPresent()).isEqualTo(after.isPresent());
      if (found.isPresent()) {
        trips++;
        checkLegs(region, found.get(), ready);
        assertThat(after.orElseThrow().arrival())
            .as("waiting never arrives earlier")
            .isAfterOrEqualTo(found.get().arrival());
        assertThat(any.trip(from, to, ready)).as("the same question").isEqualTo(found);
      }
    }
    assertThat(trips).isGreaterThan(40);
  }

  private static void checkLegs(Region region, Trip trip, Instant ready) {
    Instant free = ready;
    Optional<PlaceCode> at = Optional.empty();
    for (Trip.Hop hop : trip.hops()) {
      assertThat(hop.departure()).isAfterOrEqualTo(free);
      assertThat(hop.arrival()).isAfterOrEqualTo(hop.departure());
      at.ifPresent(place -> assertThat(hop.from()).isEqualTo(place));
      at = Optional.of(hop.to());
      Hub hub = region.logistics().hubs().get(hop.to());
      free = hop.arrival().plus(hub == null ? Duration.ZERO : hub.sorting());
    }
    assertThat(trip.arrival()).isAfterOrEqualTo(trip.departure());
    for (Trip.Hop hop : trip.hops().subList(0, Math.max(0, trip.hops().size() - 1))) {
      assertThat(region.logistics().hubs()).as("changed at a hub").containsKey(hop.to());
    }
  }

  /** The small region with rounds at random. */
  private static Region anyNet(Random chance) {
    Region region = TestRegion.region();
    List<PlaceCode> places = region.places().stream().map(Place::code).toList();
    List<Route> routes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<Route.Stop> stops = new ArrayList<>();
      int minute = chance.nextInt(1200);
      for (int stop = 0; stop < 3 + chance.nextInt(3); stop++) {
        int departs = minute + chance.nextInt(60);
        stops.add(new Route.Stop(places.get(chance.nextInt(places.size())), minute, departs));
        minute = departs + 10 + chance.nextInt(90);
      }
      Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + chance.nextInt(4)), DayOfWeek.THURSDAY);
      routes.add(new Route("R" + i, region.names(), "", days, stops, List.of(), 1, BigDecimal.ONE));
    }
    Logistics net =
        Logistics.of(
            routes, List.copyOf(region.logistics().hubs().values()), region.logistics().express());
    return new Region(
        region.names(),
        region.members(),
        region.hosts(),
        region.calendars(),
        net,
        region.numbers(),
        region.policy());
  }
}
