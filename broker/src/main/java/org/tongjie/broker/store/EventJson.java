package org.tongjie.broker.store;

import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.catalog.store.StoreException;

/** An event as a JSON document; its kind is named by a word that stays when classes are renamed. */
final class EventJson {
  private EventJson() {}

  static JsonWriter write(Event event) {
    JsonWriter json =
        switch (event) {
          case Event.PatronAccepted e -> kind("patron-accepted");
          case Event.PatronRefused e -> kind("patron-refused").text("reason", e.reason());
          case Event.SupplierChosen e ->
              kind("supplier-chosen")
                  .with("candidate", RequestJson.candidate(e.candidate()))
                  .number("beside", e.beside());
          case Event.NobodyCanSupply e -> kind("nobody-can-supply").texts("reasons", e.reasons());
          case Event.RenewAsked e -> kind("renew-asked");
          case Event.CancelAsked e -> kind("cancel-asked");
          case Event.PickupChanged e ->
              kind("pickup-changed").text("place", e.place()).flag("byStaff", e.byStaff());
          case Event.ShelfExtended e -> kind("shelf-extended").flag("byStaff", e.byStaff());
          case Event.ConsentAsked e -> kind("consent-asked").texts("reasons", e.reasons());
          case Event.ConsentDecided e -> kind("consent-decided").flag("given", e.given());
          case Event.ClockReached e -> kind("clock-reached");
          case Event.EffectFailed e -> act("effect-failed", e.act()).text("reason", e.reason());
          case Event.StaffDecided e ->
              act("staff-decided", e.act())
                  .text("decision", e.decision().name())
                  .number("attempt", e.attempt());
          case Event.OfAttempt e -> ofAttempt(e).number("attempt", e.attempt());
        };
    return json.text("at", event.at());
  }

  private static JsonWriter kind(String kind) {
    return new JsonWriter().text("kind", kind);
  }

  private static JsonWriter ofAttempt(Event.OfAttempt event) {
    return switch (event) {
      case Event.HoldPlaced e -> kind("hold-placed").text("ref", e.ref());
      case Event.ListedForPull e -> kind("listed-for-pull");
      case Event.HoldRefused e -> kind("hold-refused").text("reason", e.reason());
      case Event.HoldGone e -> kind("hold-gone");
      case Event.ActDone e -> act("act-done", e.act()).text("due", e.due());
      case Event.ActNotOffered e -> act("act-not-offered", e.act());
      case Event.ActRefused e -> act("act-refused", e.act()).text("reason", e.reason());
      case Event.ActInDoubt e -> act("act-in-doubt", e.act()).text("reason", e.reason());
      case Event.Declined e -> kind("declined").text("reason", e.reason());
      case Event.PassedOn e -> kind("passed-on");
      case Event.Sent e -> kind("sent").text("from", e.from()).text("to", e.to());
      case Event.Received e -> seen("received", e.place(), e.atOwner());
      case Event.TakenBack e -> seen("taken-back", e.place(), e.atOwner());
      case Event.HandedOut e -> kind("handed-out").text("place", e.place()).text("due", e.due());
      case Event.LostReported e -> kind("lost-reported").text("reason", e.reason());
      case Event.DamageReported e -> kind("damage-reported").text("text", e.text());
      case Event.ClaimedReturned e -> kind("claimed-returned");
      case Event.WrittenOff e -> kind("written-off").text("reason", e.reason());
      case Event.RecallAsked e -> kind("recall-asked").text("due", e.due());
    };
  }

  private static JsonWriter act(String kind, EffectKind act) {
    return kind(kind).text("act", act.name());
  }

  private static JsonWriter seen(String kind, PlaceCode place, boolean atOwner) {
    return kind(kind).text("place", place).flag("atOwner", atOwner);
  }

  /**
   * The event of a document.
   *
   * @throws StoreException when it is of a kind that this program does not know
   */
  static Event read(String document) {
    JsonReader json = JsonReader.of(document);
    var at = json.time("at");
    return switch (json.text("kind")) {
      case "patron-accepted" -> new Event.PatronAccepted(at);
      case "patron-refused" -> new Event.PatronRefused(at, json.text("reason"));
      case "supplier-chosen" ->
          new Event.SupplierChosen(
              at, RequestJson.readCandidate(json.with("candidate")), json.number("beside"));
      case "nobody-can-supply" -> new Event.NobodyCanSupply(at, json.texts("reasons"));
      case "renew-asked" -> new Event.RenewAsked(at);
      case "cancel-asked" -> new Event.CancelAsked(at);
      case "pickup-changed" ->
          new Event.PickupChanged(at, json.place("place"), json.flag("byStaff"));
      case "shelf-extended" -> new Event.ShelfExtended(at, json.flag("byStaff"));
      case "consent-asked" -> new Event.ConsentAsked(at, json.texts("reasons"));
      case "consent-decided" -> new Event.ConsentDecided(at, json.flag("given"));
      case "clock-reached" -> new Event.ClockReached(at);
      case "effect-failed" ->
          new Event.EffectFailed(at, json.constant("act", EffectKind.class), json.text("reason"));
      default -> readOfAttempt(json);
    };
  }

  private static Event readOfAttempt(JsonReader json) {
    var at = json.time("at");
    int attempt = json.number("attempt");
    return switch (json.text("kind")) {
      case "hold-placed" -> new Event.HoldPlaced(at, attempt, json.optional("ref"));
      case "listed-for-pull" -> new Event.ListedForPull(at, attempt);
      case "hold-refused" -> new Event.HoldRefused(at, attempt, json.text("reason"));
      case "hold-gone" -> new Event.HoldGone(at, attempt);
      case "declined" -> new Event.Declined(at, attempt, json.text("reason"));
      case "passed-on" -> new Event.PassedOn(at, attempt);
      case "lost-reported" -> new Event.LostReported(at, attempt, json.text("reason"));
      case "damage-reported" -> new Event.DamageReported(at, attempt, json.text("text"));
      case "claimed-returned" -> new Event.ClaimedReturned(at, attempt);
      case "written-off" -> new Event.WrittenOff(at, attempt, json.text("reason"));
      case "recall-asked" -> new Event.RecallAsked(at, attempt, json.day("due"));
      case "sent" -> new Event.Sent(at, attempt, json.place("from"), json.place("to"));
      case "received" -> new Event.Received(at, attempt, json.place("place"), json.flag("atOwner"));
      case "taken-back" ->
          new Event.TakenBack(at, attempt, json.place("place"), json.flag("atOwner"));
      case "handed-out" -> new Event.HandedOut(at, attempt, json.place("place"), json.day("due"));
      default -> readAct(json);
    };
  }

  private static Event readAct(JsonReader json) {
    var at = json.time("at");
    int attempt = json.number("attempt");
    EffectKind act = json.constantOr("act", EffectKind.NONE);
    return switch (json.text("kind")) {
      case "act-done" -> new Event.ActDone(at, attempt, act, json.optionalDay("due"));
      case "act-not-offered" -> new Event.ActNotOffered(at, attempt, act);
      case "act-refused" -> new Event.ActRefused(at, attempt, act, json.text("reason"));
      case "act-in-doubt" -> new Event.ActInDoubt(at, attempt, act, json.text("reason"));
      case "staff-decided" ->
          new Event.StaffDecided(at, attempt, act, json.constant("decision", Event.Decision.class));
      default ->
          throw new StoreException(
              "a stored event is \"" + json.text("kind") + "\", which is newer than this program");
    };
  }
}
