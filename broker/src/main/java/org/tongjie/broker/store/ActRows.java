package org.tongjie.broker.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.tongjie.broker.ledger.LendingAct;

/** Acts of the ledger as rows. */
final class ActRows {
  private static final int MAX_REASON = 200;

  private ActRows() {}

  static ObjectNode row(LendingAct act) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("at", act.at().toString())
        .put("act", act.kind().name())
        .put("channel", act.channel().word())
        .put("issuer", act.reader().issuer().value());
    put(row, "place", act.movement().place());
    put(row, "from_place", act.movement().from());
    put(row, "to_place", act.movement().to());
    put(row, "reader_type", act.reader().type());
    put(row, "age_band", act.reader().ageBand());
    act.item()
        .ifPresent(item -> {
          row.put("owner", item.owner().value());
          put(row, "class", item.mainClass());
          put(row, "price", item.price());
        });
    if (!act.reason().isEmpty()) {
      row.put("reason", act.reason().substring(0, Math.min(MAX_REASON, act.reason().length())));
    }
    return row;
  }

  private static void put(ObjectNode row, String name, Optional<?> value) {
    value.ifPresent(known -> row.put(name, known.toString()));
  }
}
