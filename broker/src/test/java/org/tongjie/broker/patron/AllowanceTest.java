package org.tongjie.broker.patron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.catalog.directory.AgencySymbol;

class AllowanceTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "{\"code\": \"BOOK\", \"name\": \"图书\"}"})
  void rightsForEverythingAreGrantedWhetherTypesOfItemsAreToldApartOrNot(String types) {
    Region region =
        RegionFile.parse(
            """
            {"name": "试区", "zone": "Asia/Shanghai",
             "agencies": [{"symbol": "COUNTY", "name": "县馆", "tier": "county"}],
             "places": [], "systems": [], "itemTypes": [%s],
             "rights": [{"days": 30, "renewals": 1, "maxLoans": 10, "maxRequests": 5}]}
            """
                .formatted(types));

    assertThat(Allowance.of(region, new AgencySymbol("COUNTY"), ""))
        .contains(new Allowance(10, 5, 1));
  }
}
