package org.tongjie.broker.store;

import org.tongjie.broker.ledger.LendingAct;

/** Acts of the ledger as rows. */
final class ActRows {
  private static final int MAX_REASON = 200;

  private ActRows() {}

  static JsonWriter row(LendingAct act) {
    JsonWriter row =
        new JsonWriter()
            .text("at", act.at())
            .value("act", act.kind().name())
            .value("channel", act.channel().word())
            .value("issuer", act.reader().issuer().value())
            .text("place", act.movement().place())
            .text("from_place", act.movement().from())
            .text("to_place", act.movement().to())
            .text("reader_type", act.reader().type())
            .text("age_band", act.reader().ageBand())
            .text("reason", act.reason().substring(0, Math.min(MAX_REASON, act.reason().length())));
    act.item()
        .ifPresent(item ->
            row.value("owner", item.owner().value())
                .text("class", item.mainClass())
                .text("price", item.price()));
    return row;
  }
}
