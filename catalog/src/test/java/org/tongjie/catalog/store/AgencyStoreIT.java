package org.tongjie.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;

class AgencyStoreIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  @Test
  void savedLibraryIsFoundAndChanged() {
    AgencyStore store = new AgencyStore(DATABASE.database());
    AgencySymbol symbol = new AgencySymbol("市馆");
    store.save(new Agency(symbol, "市图书馆", "City Library", Agency.Tier.CITY, "", ""));
    Agency renamed =
        new Agency(symbol, "市立图书馆", "City Library", Agency.Tier.CITY, "", "905:d=class");
    store.save(renamed);
    assertThat(store.find(symbol)).contains(renamed);
    assertThat(store.all()).containsOnlyKeys(symbol);
    assertThat(store.find(new AgencySymbol("none"))).isEmpty();
  }
}
