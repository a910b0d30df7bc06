package org.tongjie.simulator.koha;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.simulator.ils.Answer;
import org.tongjie.simulator.ils.Hold;
import org.tongjie.simulator.ils.HoldWish;
import org.tongjie.simulator.ils.ItemView;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.ils.Origin;
import org.tongjie.simulator.ils.Refusal;
import org.tongjie.simulator.web.WebAnswer;
import org.tongjie.simulator.web.WebRequest;

/** {@code /holds}. */
final class Holds {
  private final Library library;
  private final Resources resources;
  private final KohaDialect dialect;

  Holds(Library library, Resources resources, KohaDialect dialect) {
    this.library = library;
    this.resources = resources;
    this.dialect = dialect;
  }

  WebAnswer list(WebRequest request) {
    List<ObjectNode> open =
        library.holds().stream()
            .filter(hold -> hold.state().isOpen())
            .map(resources::hold)
            .toList();
    return Answers.list(request, open, Names.HOLD.known(request.query(), dialect));
  }

  /** The barcode a body is about, empty when it names no item. */
  String barcodeOf(JsonNode body) {
    return library.numbers().barcode(number(body, "item_id")).orElse("");
  }

  WebAnswer add(JsonNode body) {
    Optional<String> card = library.numbers().card(number(body, "patron_id"));
    int item = number(body, "item_id");
    int biblio = number(body, "biblio_id");
    String barcode = barcodeOf(body);
    if (item != 0 && barcode.isEmpty()) {
      return Answers.error(404, "item_id not found.");
    }
    Optional<String> record =
        library.item(barcode).map(view -> view.item().biblio()).or(() -> record(biblio));
    if (record.isEmpty()) {
      return Answers.error(400, "At least one of biblio_id, item_id should be given");
    }
    if (biblio != 0 && !record(biblio).equals(record)) {
      return Answers.error(400, "Item " + item + " doesn't belong to biblio " + biblio);
    }
    if (card.isEmpty()) {
      return Answers.error(400, "patron_id not found");
    }
    String notes = dialect == KohaDialect.TODAY ? text(body, "notes") : "";
    HoldWish wish =
        (barcode.isEmpty()
                ? HoldWish.forAnyOf(card.get(), record.get())
                : HoldWish.forItem(card.get(), barcode))
            .pickup(text(body, "pickup_library_id"))
            .expires(day(text(body, "expiration_date")))
            .marker(notes)
            .note(notes);
    return answer(
        library.placeHold(wish, new Origin("Koha", "")),
        hold -> Answers.one(201, resources.hold(hold)));
  }

  private Optional<String> record(int biblio) {
    return library.numbers().biblio(biblio);
  }

  private int number(JsonNode body, String today) {
    return body.path(Names.HOLD.in(dialect, today)).asInt(0);
  }

  private String text(JsonNode body, String today) {
    JsonNode value = body.path(Names.HOLD.in(dialect, today));
    return value.isTextual() ? value.asText() : "";
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  Optional<Hold> find(int number) {
    return library.holds().stream()
        .filter(hold -> hold.number() == number && hold.state().isOpen())
        .findFirst();
  }

  WebAnswer get(int number) {
    return find(number)
        .map(hold -> Answers.one(200, resources.hold(hold)))
        .orElseGet(() -> Answers.notFound("Hold"));
  }

  WebAnswer delete(int number) {
    int gone = dialect == KohaDialect.TODAY ? 204 : 200;
    return answer(
        library.cancelHold(number, "Koha"),
        hold ->
            gone == 204 ? Answers.nothing() : Answers.one(200, Answers.JSON.createObjectNode()));
  }

  /** PATCH or PUT: of what may be changed, the pickup place. */
  WebAnswer edit(int number, JsonNode body) {
    return move(number, body, hold -> Answers.one(200, resources.hold(hold)));
  }

  WebAnswer movePickup(int number, JsonNode body) {
    return move(
        number,
        body,
        hold ->
            Answers.one(
                200,
                Answers.JSON.createObjectNode().put("pickup_library_id", hold.wish().pickup())));
  }

  private WebAnswer move(int number, JsonNode body, Function<Hold, WebAnswer> done) {
    return answer(library.moveHold(number, text(body, "pickup_library_id")), done);
  }

  private static WebAnswer answer(Answer<Hold> answer, Function<Hold, WebAnswer> done) {
    return switch (answer) {
      case Answer.Done<Hold> it -> done.apply(it.value());
      case Answer.Refused<Hold> refused -> refusal(refused.reason());
    };
  }

  static WebAnswer refusal(Refusal refusal) {
    return switch (refusal) {
      case HOLD_UNKNOWN -> Answers.notFound("Hold");
      case PLACE_UNKNOWN -> Answers.error(400, "The supplied pickup location is not valid");
      case CLOSED -> Answers.error(503, "System is under maintenance.");
      default -> Answers.error(403, "Hold cannot be placed. Reason: " + reason(refusal));
    };
  }

  private static String reason(Refusal refusal) {
    return switch (refusal) {
      case ALREADY_HELD -> "itemAlreadyOnHold";
      case HOLD_LIMIT -> "tooManyReserves";
      case NOT_OFFERED -> "noReservesAllowed";
      case ITEM_LENT -> "alreadypossession";
      case READER_EXPIRED -> "expired";
      case READER_BLOCKED -> "restricted";
      default -> "notReservable";
    };
  }

  /** Where a hold may wait: every place of the library. */
  WebAnswer pickupLocations() {
    ArrayNode places = Answers.JSON.createArrayNode();
    library
        .places()
        .forEach(place -> places.addObject().put("library_id", place).put("name", place));
    return Answers.one(200, places);
  }

  Optional<ItemView> itemOf(int hold) {
    return find(hold).flatMap(found -> library.item(found.barcode()));
  }
}
