package org.tongjie.broker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.region.Complaint;
import org.tongjie.broker.region.ConnectorCheck;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.region.Said;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.store.RegionSaving.Outdated;
import org.tongjie.broker.store.RegionSaving.Saved;
import org.tongjie.broker.store.RegionSaving.Unchanged;
import org.tongjie.broker.store.RegionSaving.Unusable;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.store.DatabaseExtension;

class RegionStoreIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  private final RegionStore store = new RegionStore(DATABASE.database(), ConnectorCheck.NONE);
  private final Region region = TestRegion.region();

  private int latest() {
    return store.currentVersion().map(RegionVersion::number).orElse(RegionStore.NONE);
  }

  private Region moved(int port) {
    Ils system = region.system(new SystemCode("S1")).orElseThrow();
    return region.with(system.at("127.0.0.1:" + port));
  }

  @Test
  void keepsEveryVersionWithWhoSavedIt() {
    int before = latest();
    assertThat(store.save(moved(7001), before, "wang", "moved")).isInstanceOf(Saved.class);
    assertThat(store.save(moved(7002), before + 1, "li", "")).isInstanceOf(Saved.class);
    assertThat(store.save(moved(7002), before + 2, "li", "again")).isInstanceOf(Unchanged.class);
    assertThat(store.history(2)).extracting(RegionVersion::by).containsExactly("li", "wang");
    assertThat(store.current().map(StoredRegion::region)).contains(moved(7002));
    assertThat(store.version(before + 1).map(StoredRegion::region)).contains(moved(7001));
    assertThat(store.version(before + 9)).isEmpty();
  }

  @Test
  void ofThoseWhoSaveAtOnceOneSucceeds() throws Exception {
    int before = latest();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Callable<RegionSaving>> savings =
          List.of(8001, 8002, 8003, 8004, 8005, 8006).stream()
              .map(
                  port -> (Callable<RegionSaving>) () -> store.save(moved(port), before, "all", ""))
              .toList();
      List<RegionSaving> results =
          threads.invokeAll(savings).stream().map(Future::resultNow).toList();
      assertThat(results).filteredOn(Saved.class::isInstance).hasSize(1);
      assertThat(results).filteredOn(Outdated.class::isInstance).hasSize(5);
    }
    assertThat(latest()).isEqualTo(before + 1);
  }

  @Test
  void whatCannotBeUsedIsNotSaved() {
    RegionStore strict =
        new RegionStore(
            DATABASE.database(),
            system -> Optional.of(Said.of(Complaint.SETTING_UNKNOWN, "chrset", "charset")));
    int before = latest();
    assertThat(strict.save(region, before, "wang", ""))
        .isInstanceOfSatisfying(
            Unusable.class, unusable -> assertThat(unusable.findings()).hasSize(3));
    assertThat(latest()).isEqualTo(before);
  }

  @Test
  void theDirectoryLearnsItsLibrariesAndKeepsTheirHoldingsProfiles() {
    AgencyStore directory = new AgencyStore(DATABASE.database());
    directory.save(new Agency(TestRegion.CITY, "旧名", "", Agency.Tier.OTHER, "", "905 b=barcode"));
    store.save(moved(9001), latest(), "wang", "");
    RegionAgency city = region.agency(TestRegion.CITY).orElseThrow();
    assertThat(directory.find(TestRegion.CITY)).contains(city.inDirectory("905 b=barcode"));
    assertThat(directory.find(TestRegion.SCHOOL).map(Agency::parent)).contains("COUNTY");
  }

  @Test
  void whoAsksOftenSeesANewVersionOnceItIsThere() {
    store.save(moved(9101), latest(), "wang", "");
    CurrentRegion current = new CurrentRegion(store, Duration.ZERO);
    StoredRegion first = current.get().orElseThrow();
    assertThat(current.get().orElseThrow()).isSameAs(first);
    store.save(moved(9102), latest(), "wang", "");
    assertThat(current.get().map(StoredRegion::region)).contains(moved(9102));
  }
}
