package org.tongjie.broker.store;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.Leg;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Whereabouts;
import org.tongjie.broker.request.Wish;
import org.tongjie.catalog.store.StoreException;

/**
 * A request as a JSON document. Fields that are new are passed over by an older program of the same
 * form; a form that is not understood is refused, never half read.
 */
final class RequestJson {
  private static final int FORM = 1;

  private RequestJson() {}

  static JsonWriter write(PatronRequest request) {
    return new JsonWriter()
        .number("form", FORM)
        .text("id", request.id())
        .number("version", request.version())
        .with("wish", wish(request.wish()))
        .text("state", request.state().name())
        .text("outcome", request.outcome().map(Outcome::name))
        .text("since", request.since())
        .text("deadline", request.deadline())
        .number("current", request.current())
        .each("suppliers", request.suppliers(), RequestJson::attempt)
        .each("attentions", request.attentions(), RequestJson::attention)
        .text("reason", request.reason())
        .flag("consent", request.consent());
  }

  /**
   * The request of a document.
   *
   * @throws StoreException when it is of a newer form or lacks what no request is without
   */
  static PatronRequest read(String document) {
    JsonReader json = JsonReader.of(document);
    if (json.number("form") > FORM) {
      throw new StoreException(
          "a stored request has form " + json.number("form") + ", newer than this program knows");
    }
    return new PatronRequest(
        RequestId.of(json.code("id")),
        json.number("version"),
        readWish(json.with("wish")),
        json.constant("state", RequestState.class),
        json.optionalConstant("outcome", Outcome.class),
        json.time("since"),
        json.optionalTime("deadline"),
        json.number("current"),
        json.each("suppliers", RequestJson::readAttempt),
        json.each("attentions", RequestJson::readAttention),
        json.text("reason"),
        json.flag("consent"));
  }

  private static JsonWriter wish(Wish wish) {
    JsonWriter json = plain(wish);
    return wish.copy().isOfSeveral()
        ? json.number("copy", wish.copy().number()).number("copies", wish.copy().of())
        : json;
  }

  private static JsonWriter plain(Wish wish) {
    return new JsonWriter()
        .text("person", wish.person())
        .with("card", card(wish.card()))
        .number("cluster", wish.cluster())
        .text("title", wish.title())
        .text("volume", wish.volume())
        .text("edition", wish.edition().name())
        .numbers("others", new TreeSet<>(wish.others()))
        .text("pickup", wish.pickup())
        .text("neededBy", wish.neededBy())
        .text("placed", wish.placed());
  }

  private static Wish readWish(JsonReader json) {
    return new Wish(
        json.code("person"),
        json.card("card"),
        json.longNumber("cluster"),
        json.text("title"),
        json.text("volume"),
        json.constantOr("edition", Wish.Edition.THIS),
        json.numbers("others"),
        json.place("pickup"),
        json.optionalDay("neededBy"),
        json.time("placed"),
        readWishCopy(json));
  }

  private static Wish.Copy readWishCopy(JsonReader json) {
    int copies = json.number("copies");
    return copies > 1 ? new Wish.Copy(json.number("copy"), copies) : Wish.Copy.ONLY;
  }

  static JsonWriter card(CardKey card) {
    return new JsonWriter().text("issuer", card.issuer()).text("number", card.number());
  }

  static JsonWriter candidate(Candidate candidate) {
    JsonWriter json =
        new JsonWriter()
            .text("owner", candidate.item().owner())
            .text("barcode", candidate.item().barcode())
            .text("home", candidate.home())
            .text("system", candidate.system())
            .with("card", card(candidate.card()))
            .text("path", candidate.path().name())
            .text("pickupSystem", candidate.pickupSystem())
            .number("days", candidate.terms().days())
            .number("renewals", candidate.terms().renewals());
    return candidate.copy().equals(Candidate.Copy.UNKNOWN)
        ? json
        : json.with("copy", copy(candidate.copy()));
  }

  private static JsonWriter copy(Candidate.Copy copy) {
    return new JsonWriter()
        .number("cluster", copy.cluster())
        .text("edition", copy.edition())
        .text("class", copy.mainClass())
        .text("price", copy.price());
  }

  private static Candidate.Copy readCopy(JsonReader json) {
    return new Candidate.Copy(
        json.longNumber("cluster"),
        json.text("edition"),
        json.text("class"),
        json.optional("price").map(BigDecimal::new));
  }

  static Candidate readCandidate(JsonReader json) {
    return new Candidate(
        new ItemKey(json.agency("owner"), json.code("barcode")),
        json.place("home"),
        json.system("system"),
        json.card("card"),
        json.constant("path", Candidate.Path.class),
        json.system("pickupSystem"),
        new Candidate.LoanTerms(json.number("days"), json.number("renewals")),
        readCopy(json.with("copy")));
  }

  private static JsonWriter attempt(SupplierRequest attempt) {
    return new JsonWriter()
        .number("number", attempt.number())
        .with("candidate", candidate(attempt.candidate()))
        .text("state", attempt.state().name())
        .text("since", attempt.since())
        .text("deadline", attempt.deadline())
        .number("reminders", attempt.reminders())
        .number("extensions", attempt.extensions())
        .text("ending", attempt.ending().map(Ending::name))
        .text("reason", attempt.reason())
        .with("whereabouts", whereabouts(attempt.whereabouts()))
        .text("due", attempt.due())
        .number("renewals", attempt.renewals())
        .flag("recalled", attempt.recalled())
        .with("supply", leg(attempt.supply()))
        .with("pickup", leg(attempt.pickup()));
  }

  private static SupplierRequest readAttempt(JsonReader json) {
    return new SupplierRequest(
        json.number("number"),
        readCandidate(json.with("candidate")),
        json.constant("state", SupplyState.class),
        json.time("since"),
        json.optionalTime("deadline"),
        json.number("reminders"),
        json.number("extensions"),
        json.optionalConstant("ending", Ending.class),
        json.text("reason"),
        readWhereabouts(json.with("whereabouts")),
        json.optionalDay("due"),
        json.number("renewals"),
        json.flag("recalled"),
        readLeg(json.with("supply")),
        readLeg(json.with("pickup")));
  }

  private static JsonWriter whereabouts(Whereabouts whereabouts) {
    JsonWriter json = new JsonWriter();
    return switch (whereabouts) {
      case Whereabouts.Home(var place) -> json.text("is", "home").text("place", place);
      case Whereabouts.OnTheWay(var from, var to) ->
          json.text("is", "way").text("place", from).text("to", to);
      case Whereabouts.At(var place) -> json.text("is", "at").text("place", place);
      case Whereabouts.WithReader(var place) -> json.text("is", "reader").text("place", place);
      case Whereabouts.Unknown(var place) -> json.text("is", "unknown").text("place", place);
    };
  }

  private static Whereabouts readWhereabouts(JsonReader json) {
    return switch (json.text("is")) {
      case "home" -> new Whereabouts.Home(json.place("place"));
      case "way" -> new Whereabouts.OnTheWay(json.place("place"), json.place("to"));
      case "at" -> new Whereabouts.At(json.place("place"));
      case "reader" -> new Whereabouts.WithReader(json.place("place"));
      case "unknown" -> new Whereabouts.Unknown(json.place("place"));
      default -> throw new StoreException("a stored item is \"" + json.text("is") + "\"");
    };
  }

  private static JsonWriter leg(Leg leg) {
    return new JsonWriter()
        .text("system", leg.system())
        .with("card", card(leg.card()))
        .text("hold", leg.hold().name())
        .text("ref", leg.holdRef().filter(ref -> !ref.isEmpty()))
        .text("loan", leg.loan().name())
        .text("due", leg.due());
  }

  private static Leg readLeg(JsonReader json) {
    Optional<String> ref = json.optional("ref");
    return new Leg(
        json.system("system"),
        json.card("card"),
        json.constantOr("hold", Leg.Stage.NONE),
        ref,
        json.constantOr("loan", Leg.Stage.NONE),
        json.optionalDay("due"));
  }

  private static JsonWriter attention(Attention attention) {
    return new JsonWriter()
        .text("kind", attention.kind().name())
        .number("attempt", attention.attempt())
        .text("act", attention.act().name())
        .text("since", attention.since())
        .text("text", attention.text());
  }

  private static Attention readAttention(JsonReader json) {
    return new Attention(
        json.constant("kind", Attention.Kind.class),
        json.number("attempt"),
        json.constantOr("act", EffectKind.NONE),
        json.time("since"),
        json.text("text"));
  }
}
