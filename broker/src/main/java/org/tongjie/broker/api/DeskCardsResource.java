package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.DeskRegister;
import org.tongjie.broker.patron.LibraryCards;
import org.tongjie.broker.region.CardKey;
import org.tongjie.http.Fault;
import org.tongjie.http.Json;

/** The readers of libraries without a system: their desks keep who has which card. */
@Path("/api/v1/desk/cards")
public final class DeskCardsResource {
  private static final int USUAL_SIZE = 50;
  private static final int LARGEST_SIZE = 200;
  private static final int LAST_PAGE = 100_000;

  private final RegisterAccess access;
  private final Predicate<CardKey> inUse;

  /**
   * The registers.
   *
   * @param inUse whether the reader of a card has something open
   */
  DeskCardsResource(RegisterAccess access, Predicate<CardKey> inUse) {
    this.access = access;
    this.inUse = inUse;
  }

  /** The register of a library, or what was searched for in it, page by page. */
  @GET
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    return access.open(
        headers, parameter(uri, "library"), (words, cards) -> list(words, cards, uri));
  }

  static String parameter(UriInfo uri, String name) {
    return Optional.ofNullable(uri.getQueryParameters().getFirst(name)).orElse("").strip();
  }

  private static Response list(Words words, LibraryCards cards, UriInfo uri) {
    Optional<Integer> page = number(uri, "page", 1, LAST_PAGE);
    Optional<Integer> size = number(uri, "size", USUAL_SIZE, LARGEST_SIZE);
    List<Fault> faults = new ArrayList<>();
    if (page.isEmpty()) {
      faults.add(outOfRange(words, "page", LAST_PAGE));
    }
    if (size.isEmpty()) {
      faults.add(outOfRange(words, "size", LARGEST_SIZE));
    }
    if (!faults.isEmpty()) {
      return Refusal.BAD_MEMBERS.response(words, faults);
    }
    List<DeskCard> all = cards.all();
    List<DeskCard> found = LibraryCards.search(all, parameter(uri, "q"));
    long before = (page.orElseThrow() - 1L) * size.orElseThrow();
    return Reply.json(
        new CardJson.RegisterView(
            found.size(),
            all.size(),
            page.orElseThrow(),
            found.stream()
                .skip(before)
                .limit(size.orElseThrow())
                .map(CardJson.CardView::of)
                .toList()));
  }

  /** A number from 1 to the most; empty where it is none. */
  private static Optional<Integer> number(UriInfo uri, String name, int usual, int most) {
    String text = parameter(uri, name);
    return text.isEmpty()
        ? Optional.of(usual)
        : Optional.of(text)
            .filter(written -> written.matches("[0-9]{1,6}"))
            .map(Integer::valueOf)
            .filter(number -> number >= 1 && number <= most);
  }

  private static Fault outOfRange(Words words, String name, int most) {
    String allowed = words.text("fault.number.allowed", "1", Integer.toString(most));
    return words.fault(name, "fault.number", allowed);
  }

  /** Enters a card. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(@Context HttpHeaders headers, String sent) {
    return access.told(
        headers,
        sent,
        told ->
            told.cards()
                .key(told.body().text("number"))
                .map(key -> new DeskCard(key, "", "", "", Optional.empty(), ""))
                .map(blank -> write(told, blank, true))
                .orElseGet(told::badNumber));
  }

  /** Changes what is known of a card: members that are not sent stay, an empty text unsets. */
  @POST
  @Path("changes")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@Context HttpHeaders headers, String sent) {
    return access.toldOfCard(headers, sent, (told, card) -> write(told, card, false));
  }

  private static Response write(RegisterAccess.Told told, DeskCard before, boolean fresh) {
    List<Fault> faults = faults(told);
    if (!faults.isEmpty()) {
      return Refusal.BAD_MEMBERS.response(told.words(), faults);
    }
    DeskCard card = changed(told.body(), before);
    LibraryCards cards = told.cards();
    return switch (fresh ? cards.add(card, told.actor()) : cards.save(card, told.actor())) {
      case SAVED -> Reply.json(fresh ? 201 : 200, Json.text(CardJson.CardView.of(card)));
      case BAD_NUMBER -> told.badNumber();
      case UNKNOWN_TYPE -> told.bad(unknownType(told));
      case KNOWN_BEFORE -> Refusal.CARD_KNOWN.response(told.words());
    };
  }

  private static Fault unknownType(RegisterAccess.Told told) {
    String allowed = String.join(", ", told.cards().region().policy().readerTypes().keySet());
    return told.words().fault("readerType", "fault.unknown", allowed);
  }

  private static List<Fault> faults(RegisterAccess.Told told) {
    Words words = told.words();
    List<Fault> faults = new ArrayList<>();
    for (String name : List.of("holder", "unit", "blocked")) {
      if (told.body().text(name).strip().length() > LibraryCards.LONGEST) {
        String allowed =
            words.text("parameter.allowed.characters", Integer.toString(LibraryCards.LONGEST));
        faults.add(words.fault(name, "parameter.tooLong", allowed));
      }
    }
    if (!told.body().text("expires").isEmpty() && told.body().day("expires").isEmpty()) {
      faults.add(words.fault("expires", "fault.date", words.text("fault.date.allowed")));
    }
    return faults;
  }

  private static DeskCard changed(ApiBody body, DeskCard before) {
    return new DeskCard(
        before.card(),
        text(body, "holder", before.holder()),
        text(body, "readerType", before.readerType()),
        text(body, "unit", before.unit()),
        body.json().has("expires") ? body.day("expires") : before.expires(),
        text(body, "blocked", before.blocked()));
  }

  private static String text(ApiBody body, String name, String before) {
    return body.json().has(name) ? body.text(name).strip() : before;
  }

  /** Gives a card a PIN that the program made; no answer tells one. */
  @POST
  @Path("pins")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response pin(@Context HttpHeaders headers, String sent) {
    return access.toldOfCard(
        headers,
        sent,
        (told, card) -> {
          String pin = told.body().text("pin");
          if (pin.length() < DeskRegister.SHORTEST_PIN || pin.length() > Pin.LONGEST) {
            return told.bad(badPin(told.words()));
          }
          return told.cards().register().changePin(card.card(), new Pin(pin), told.actor())
              ? Reply.nothing()
              : Refusal.UNKNOWN_CARD.response(told.words());
        });
  }

  private static Fault badPin(Words words) {
    return words.length("pin", "fault.pin", DeskRegister.SHORTEST_PIN, Pin.LONGEST);
  }

  /** Takes a card out of the register, unless its reader has something open. */
  @POST
  @Path("removals")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response remove(@Context HttpHeaders headers, String sent) {
    return access.told(
        headers,
        sent,
        told ->
            switch (told.cards().remove(told.body().text("number"), inUse, told.actor())) {
              case REMOVED -> Reply.nothing();
              case UNKNOWN -> Refusal.UNKNOWN_CARD.response(told.words());
              case IN_USE -> Refusal.CARD_IN_USE.response(told.words());
            });
  }
}
