package org.tongjie.z3950.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tongjie.z3950.session.SettableClock;

class PartnerUseTest {
  private final SettableClock clock = new SettableClock();
  private final RecordLedger ledger = new RecordLedger(clock);
  private final AtomicLong nanos = new AtomicLong();

  private PartnerUse use(Partner.Limits limits) {
    Partner anybody = Partner.anonymous();
    Partner limited =
        new Partner(
            "county",
            Optional.empty(),
            anybody.addresses(),
            anybody.databases(),
            anybody.form(),
            limits);
    return new PartnerUse(limited, ledger, nanos::get);
  }

  @Test
  void aMinutesRequestsMayComeAtOnceAndThenEvenly() {
    PartnerUse use = use(new Partner.Limits(60, 0, 0));
    for (int i = 0; i < 60; i++) {
      assertThat(use.request()).isEmpty();
    }
    assertThat(use.request()).contains(Duration.ofSeconds(1));
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(use.request()).isEmpty();
    assertThat(use.request()).isEmpty();
    assertThat(use.request()).isPresent();
  }

  @Test
  void recordsAreCountedOverTheDayWithThoseOfOtherProcesses() {
    PartnerUse use = use(new Partner.Limits(0, 0, 100));
    assertThat(use.records(60)).isEqualTo(60);
    use.unused(10);
    RecordLedger.Unwritten unwritten = ledger.unwritten();
    assertThat(unwritten.records()).isEqualTo(Map.of("county", 50L));
    assertThat(use.records(5)).isEqualTo(5);
    ledger.written(unwritten, Map.of("county", 80L)); // 30 of them elsewhere
    assertThat(use.recordsLeft()).isEqualTo(15);
    assertThat(use.records(20)).isEqualTo(15);
    assertThat(ledger.unwritten().records()).isEqualTo(Map.of("county", 20L));
  }

  @Test
  void aNewDayBeginsWithNothing() {
    PartnerUse use = use(new Partner.Limits(0, 0, 10));
    assertThat(use.records(20)).isEqualTo(10);
    RecordLedger.Unwritten yesterdays = ledger.unwritten();
    clock.advance(Duration.ofDays(1));
    assertThat(use.recordsLeft()).isEqualTo(10);
    ledger.written(yesterdays, Map.of("county", 10L));
    assertThat(use.recordsLeft()).isEqualTo(10);
  }

  @Test
  void sessionsAreLimited() {
    PartnerUse use = use(new Partner.Limits(0, 1, 0));
    assertThat(use.enter()).isTrue();
    assertThat(use.enter()).isFalse();
    use.leave();
    assertThat(use.enter()).isTrue();
  }
}
