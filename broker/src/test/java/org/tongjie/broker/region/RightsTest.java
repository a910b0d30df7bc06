package org.tongjie.broker.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.region.RightsDecision.Allowed;
import org.tongjie.broker.region.RightsDecision.AskStaff;
import org.tongjie.broker.region.RightsDecision.Denied;
import org.tongjie.broker.region.RightsDecision.Reason;
import org.tongjie.catalog.directory.AgencySymbol;

class RightsTest {
  private final Rights rights = TestRegion.region().rights();

  @ParameterizedTest
  @CsvSource({
    "CITY, ADULT, BOOK, 45",
    "COUNTY, ADULT, BOOK, 30",
    "CITY, STUDENT, BOOK, 30",
  })
  void firstRowThatConcernsTheCaseDecides(String issuer, String reader, String item, int days) {
    assertThat(rights.decide(new AgencySymbol(issuer), reader, item, Optional.empty()))
        .isInstanceOfSatisfying(
            Allowed.class, allowed -> assertThat(allowed.days()).isEqualTo(days));
  }

  @Test
  void priceDecidesWhereThereIsACeiling() {
    assertThat(decideAv("100.00")).isEqualTo(new Allowed(14, 0, 2, 2));
    assertThat(decideAv("100.01")).isEqualTo(new Denied(Reason.PRICE_ABOVE_CEILING));
    assertThat(rights.decide(TestRegion.CITY, "ADULT", "AV", Optional.empty()))
        .isEqualTo(new AskStaff(Reason.PRICE_UNKNOWN, Optional.of(new Allowed(14, 0, 2, 2))));
  }

  private RightsDecision decideAv(String price) {
    return rights.decide(TestRegion.CITY, "ADULT", "AV", Optional.of(new BigDecimal(price)));
  }

  @Test
  void rowsMayGrantNothingAndMissingOnesAreAsked() {
    assertThat(rights.decide(TestRegion.CITY, "ADULT", "SERIAL", Optional.empty()))
        .isEqualTo(new Denied(Reason.NOT_GRANTED));
    assertThat(new Rights(List.of()).decide(TestRegion.CITY, "ADULT", "BOOK", Optional.empty()))
        .isEqualTo(new AskStaff(Reason.NO_RULE, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"30m", "90s", "16h desk", "2d", "90m", "40m desk", "36h"})
  void periodsAreWrittenAsTheyAreRead(String written) {
    assertThat(Period.parse(written)).hasToString(written);
  }
}
