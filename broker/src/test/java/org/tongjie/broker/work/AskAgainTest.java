package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.work.LendingWorld.Kind;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Operation;

/** Staff who will not wait for silence have the same libraries asked again, or the next one. */
class AskAgainTest {
  @TempDir Path home;

  /** Puts the choice off for days until a library is open again. */
  private static SupplierChoice closedUntil(AtomicBoolean open, SupplierChoice choice) {
    return request ->
        open.get()
            ? choice.choose(request)
            : new SupplierChoice.Choice.Later(
                Instant.now().plus(Duration.ofDays(3)), "systems do not answer: SIP2");
  }

  @Test
  void choiceThatWasPutOffForDaysIsMadeAtOnceWhenStaffAskAgain() throws Exception {
    AtomicBoolean open = new AtomicBoolean();
    MemoryRequests store = new MemoryRequests();
    try (LendingWorld world =
        new LendingWorld(
            home,
            (region, connected) ->
                new LendingWorld.Chosen(
                    store,
                    store::openAttempts,
                    closedUntil(open, new FixedRota(List.of(Kind.SIP2), region))))) {
      RequestId id = world.submit();
      PatronRequest waiting = world.until(id, RequestState.ROUTING);
      world.tell(id, new Event.ClockReached(waiting.deadline().orElseThrow()));
      assertThat(world.request(id).attentions()).hasSize(1);

      open.set(true);
      world.tell(
          id,
          new Event.StaffDecided(
              Instant.now(), 0, EffectKind.CHOOSE_SUPPLIER, Event.Decision.TRY_AGAIN));
      PatronRequest asked = world.until(id, 1, SupplyState.HELD);
      assertThat(asked.attentions()).isEmpty();
      assertThat(world.system(Kind.SIP2).ledger().openHolds()).hasSize(1);
    }
  }

  @Test
  void silentSystemIsLeftForTheNextLibraryAndKeepsNoHold() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.KOHA, Kind.SIP2))) {
      RequestId id = world.submit();
      world.until(id, 1, SupplyState.HELD);
      world.system(Kind.KOHA).faults().rate(Operation.CANCEL_HOLD, FaultKind.DROP_BEFORE, 1);
      world.tell(id, new Event.PassedOn(Instant.now(), 1));

      PatronRequest request = world.until(id, 2, SupplyState.HELD);
      assertThat(request.suppliers().getFirst().ending()).contains(Ending.SILENT);
      world.system(Kind.KOHA).faults().clear();
      world.until(id, 1, SupplyState.SETTLED);
      assertThat(world.system(Kind.KOHA).ledger().openHolds()).isEmpty();
    }
  }
}
