package org.tongjie.broker.ils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.ils.ContractOrders.BOOK;
import static org.tongjie.broker.ils.ContractOrders.CARD;
import static org.tongjie.broker.ils.ContractOrders.OTHER;
import static org.tongjie.broker.ils.ContractOrders.dueInLedger;
import static org.tongjie.broker.ils.ContractOrders.lendAtTheDesk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongjie.simulator.SimulatedIls;

/** What every connector tells of items, and through how few connections. */
interface ItemContract extends ContractedConnector {
  @Test
  default void everyItemAskedAboutIsAnswered() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    lendAtTheDesk(ils, CARD, OTHER);

    List<ItemStatus> items =
        connector.availability().items(List.of(OTHER, "no such item", BOOK, BOOK));

    assertThat(items)
        .extracting(ItemStatus::barcode)
        .containsExactly(OTHER, "no such item", BOOK, BOOK);
    assertThat(items)
        .extracting(ItemStatus::condition)
        .containsExactly(
            Condition.LENT_OUT, Condition.UNKNOWN, Condition.ON_SHELF, Condition.ON_SHELF);
    assertThat(items.getFirst().due()).contains(dueInLedger(ils, OTHER));
    assertThat(items.getLast().callNumber()).isEqualTo("I247.5/" + BOOK);
    assertThat(items.getLast().location()).isNotEmpty();
  }

  @Test
  default void aMissingItemIsMissing() {
    SimulatedIls ils = start(config());
    ils.loseItem(BOOK);

    assertThat(connected(ils).availability().items(List.of(BOOK)).getFirst().condition())
        .isEqualTo(Condition.MISSING);
  }

  @Test
  default void manyCallersShareTheFewConnections() throws Exception {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    List<Thread> callers = new ArrayList<>();
    List<ItemStatus> seen = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 32; i++) {
      String barcode = i % 2 == 0 ? BOOK : OTHER;
      callers.add(
          Thread.ofVirtual()
              .start(() -> seen.addAll(connector.availability().items(List.of(barcode)))));
    }
    for (Thread caller : callers) {
      caller.join(Duration.ofSeconds(10));
    }

    assertThat(seen).hasSize(32).allMatch(item -> item.condition() == Condition.ON_SHELF);
  }
}
