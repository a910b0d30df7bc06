package org.tongjie.broker.ils.koha;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tongjie.broker.ils.CancelAnswer;
import org.tongjie.broker.ils.HoldAnswer;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldPlacement;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.HoldRef;
import org.tongjie.broker.ils.HoldState;
import org.tongjie.broker.ils.Refusal;
import org.tongjie.broker.ils.Support;

/** Holds by {@code /holds}. The notes of a hold carry our marker. */
final class KohaHolds implements HoldPlacement {
  private static final String MARK = "tongjie:";

  private final KohaClient client;
  private final KohaSettings settings;
  private final KohaDialect dialect;
  private final KohaPatrons patrons;
  private final KohaItems items;

  KohaHolds(KohaParts parts, KohaPatrons patrons, KohaItems items) {
    this.client = parts.client();
    this.settings = parts.settings();
    this.dialect = parts.dialect();
    this.patrons = patrons;
    this.items = items;
  }

  @Override
  public HoldAnswer place(HoldOrder order) {
    if (settings.holds() == Support.NO) {
      return new HoldAnswer.NotOffered();
    }
    Optional<String> patron = patrons.id(order.card());
    if (patron.isEmpty()) {
      return new HoldAnswer.Refused(Refusal.CARD_UNKNOWN, "");
    }
    Optional<JsonNode> item = items.find(order.item().barcode());
    if (item.isEmpty()) {
      return new HoldAnswer.Refused(Refusal.ITEM_UNKNOWN, "");
    }
    KohaAnswer answer = client.act("POST", "/holds", wish(order, patron.get(), item.get()));
    if (answer.status() == 201) {
      JsonNode id = answer.body().path(dialect.hold().id());
      return new HoldAnswer.Placed(
          id.isMissingNode() ? Optional.empty() : Optional.of(new HoldRef(id.asText())),
          queue(answer.body()));
    }
    return refused(answer, item.get());
  }

  private HoldAnswer refused(KohaAnswer answer, JsonNode item) {
    boolean refusal =
        (answer.status() >= 400 && answer.status() < 410 && answer.status() != 408)
            || answer.status() == 412;
    if (!refusal || KohaClient.isForbidden(answer)) {
      throw client.failure(answer);
    }
    Refusal reason = KohaRefusals.ofHold(answer);
    boolean onShelf =
        reason == Refusal.ITEM_NOT_HOLDABLE
            && settings.holds() == Support.LENT_OUT_ONLY
            && items.isOnShelf(item);
    return new HoldAnswer.Refused(onShelf ? Refusal.ITEM_ON_SHELF : reason, answer.error());
  }

  private ObjectNode wish(HoldOrder order, String patron, JsonNode item) {
    ObjectNode wish = KohaClient.object();
    wish.put(dialect.patron().id(), Long.parseLong(patron));
    wish.put(dialect.item().biblio(), item.path(dialect.item().biblio()).asLong());
    wish.put(dialect.item().id(), item.path(dialect.item().id()).asLong());
    wish.put(dialect.hold().pickup(), pickup(order, item));
    order.until().ifPresent(day -> wish.put(dialect.hold().expires(), day.toString()));
    if (dialect.marked()) {
      wish.put(dialect.hold().notes(), MARK + order.marker().value());
    }
    return wish;
  }

  private String pickup(HoldOrder order, JsonNode item) {
    String home = item.path("home_library_id").asText(item.path("homebranch").asText(""));
    return order.pickup().isEmpty() ? settings.pickup().orElse(home) : order.pickup();
  }

  private static OptionalInt queue(JsonNode hold) {
    int place = hold.path("priority").asInt(0);
    return place > 0 ? OptionalInt.of(place) : OptionalInt.empty();
  }

  @Override
  public CancelAnswer cancel(HoldOrder order, Optional<HoldRef> ref) {
    if (settings.holds() == Support.NO) {
      return new CancelAnswer.NotOffered();
    }
    Optional<String> id =
        ref.map(HoldRef::value)
            .or(() -> held(order).map(hold -> hold.path(dialect.hold().id()).asText()));
    if (id.isEmpty()) {
      return new CancelAnswer.NotThere();
    }
    KohaAnswer answer =
        client.act("DELETE", "/holds/" + KohaClient.encoded(id.get()), MissingNode.getInstance());
    return switch (answer.status()) {
      case 200, 202, 204 -> new CancelAnswer.Cancelled();
      case 404 -> new CancelAnswer.NotThere();
      case 400, 403, 409 -> {
        if (KohaClient.isForbidden(answer)) {
          throw client.failure(answer);
        }
        yield new CancelAnswer.Refused(answer.error());
      }
      default -> throw client.failure(answer);
    };
  }

  @Override
  public HoldProof find(HoldOrder order) {
    if (patrons.id(order.card()).isEmpty()) {
      return new HoldProof.CannotTell();
    }
    return held(order)
        .<HoldProof>map(hold ->
            new HoldProof.Found(
                Optional.of(new HoldRef(hold.path(dialect.hold().id()).asText())), state(hold)))
        .orElseGet(HoldProof.Absent::new);
  }

  /** Our hold: by its marker, or by card and item where Koha takes no notes. */
  private Optional<JsonNode> held(HoldOrder order) {
    Optional<String> patron = patrons.id(order.card());
    Optional<JsonNode> item = items.find(order.item().barcode());
    if (patron.isEmpty() || item.isEmpty()) {
      return Optional.empty();
    }
    String id = item.get().path(dialect.item().id()).asText();
    Map<String, String> query = new LinkedHashMap<>();
    query.put(dialect.patron().id(), patron.get());
    query.put(dialect.item().id(), id);
    List<JsonNode> holds = client.list("/holds", query);
    return holds.stream()
        .filter(hold -> hold.path(dialect.patron().id()).asText("").equals(patron.get()))
        .filter(hold -> hold.path(dialect.item().id()).asText("").equals(id))
        .filter(hold -> !dialect.marked() || isOurs(hold, order))
        .findFirst();
  }

  /** Staff may write more notes beside the marker. */
  private boolean isOurs(JsonNode hold, HoldOrder order) {
    String notes = hold.path(dialect.hold().notes()).asText("");
    return Arrays.asList(notes.split("\\s+")).contains(MARK + order.marker().value());
  }

  private HoldState state(JsonNode hold) {
    return switch (hold.path(dialect.hold().found()).asText("")) {
      case "W" -> HoldState.READY;
      case "T" -> HoldState.IN_TRANSIT;
      default -> HoldState.WAITING;
    };
  }
}
