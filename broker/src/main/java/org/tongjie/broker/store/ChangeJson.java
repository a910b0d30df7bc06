package org.tongjie.broker.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tongjie.broker.ledger.ActFacts;
import org.tongjie.broker.ledger.LedgerActs;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.RequestStore.Work;
import org.tongjie.broker.request.Wish;

/** A change as the database's function {@code lending_commit} takes it. */
final class ChangeJson {
  private ChangeJson() {}

  static ObjectNode write(Change change, ActFacts facts) {
    PatronRequest after = change.moved().request();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    request(json, change, after);
    json.set("document", RequestJson.write(after));
    json.put("event_id", change.eventId());
    json.put("at", time(change.event().map(event -> event.at()).orElse(after.since())));
    json.put("actor", change.actor());
    change.event().ifPresent(event -> json.set("event", EventJson.write(event)));
    change
        .entry()
        .ifPresent(held ->
            json.put("entry", held.number())
                .put("worker", held.worker())
                .put("tries", held.tries() + 1));
    list(json, "attempts", AttemptRows.changed(change.before(), after));
    list(json, "work", work(change.work()));
    LedgerActs.Actor actor = new LedgerActs.Actor(change.actor(), facts);
    list(json, "acts", ActRows.of(LedgerActs.of(change.before(), change.event(), actor, after)));
    return json;
  }

  private static void request(ObjectNode json, Change change, PatronRequest after) {
    Wish wish = after.wish();
    json.put("id", after.id().toString());
    change.before().ifPresent(before -> json.put("before", before.version()));
    json.put("version", after.version())
        .put("state", after.state().name())
        .put("person", wish.person())
        .put("cluster", wish.cluster())
        .put("volume", wish.volume())
        .put("issuer", wish.card().issuer().value())
        .put("pickup", wish.pickup().value())
        .put("placed", time(wish.placed()));
    after.nextDeadline().ifPresent(deadline -> json.put("deadline", time(deadline)));
    json.set("attention", texts(AttemptRows.concernedBy(after)));
  }

  private static ArrayNode texts(Collection<String> texts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  private static ArrayNode work(List<Work> work) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Work one : work) {
      ObjectNode row =
          list.addObject()
              .put("kind", one.effect().kind().name())
              .put("attempt", one.effect().attempt())
              .put("notice", one.effect().notice().name())
              .put("lane", one.lane())
              .put("subject", one.subject());
      one.taking()
          .ifPresent(
              taking -> row.put("worker", taking.worker()).put("until", time(taking.until())));
    }
    return list;
  }

  private static void list(ObjectNode json, String name, ArrayNode list) {
    if (!list.isEmpty()) {
      json.set(name, list);
    }
  }

  private static String time(Instant instant) {
    return Questions.time(instant).toString();
  }
}
