package org.tongjie.broker.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.LibraryCards;
import org.tongjie.broker.patron.PinSlip;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.web.view.CardPresenter;

/** The readers of a library without a system: its desk keeps who has which card. */
@Path("/desk/cards")
public final class CardPages {
  private final RegisterDoor door;

  CardPages(DeskDoor door) {
    this.door = new RegisterDoor(door);
  }

  /** The register, or what was searched for in it. */
  @GET
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    String search = Typed.in(uri, "q").strip();
    return door.open(uri, headers, register -> list(register, search));
  }

  private static Response list(CardRegister register, String search) {
    DeskVisit desk = register.desk();
    return desk.personal(
        200,
        Templates.cards(
            desk.frame(),
            new CardPresenter(desk.words()).list(register.choices(), register.cards(), search)));
  }

  /** One card, or an empty form for a new one. */
  @GET
  @Path("card")
  public Response card(@Context UriInfo uri, @Context HttpHeaders headers) {
    String number = Typed.in(uri, "number");
    return door.open(uri, headers, register -> card(register, number));
  }

  private static Response card(CardRegister register, String number) {
    return number.isEmpty()
        ? form(register, Optional.empty(), "", 200)
        : register
            .kept()
            .find(number)
            .map(card -> form(register, Optional.of(card), "", 200))
            .orElseGet(() -> register.desk().refused(404));
  }

  private static Response form(
      CardRegister register, Optional<DeskCard> card, String notice, int status) {
    DeskVisit desk = register.desk();
    return desk.personal(
        status,
        Templates.card(
            desk.frame(),
            new CardPresenter(desk.words())
                .card(register.library(), card, card.isPresent() && status == 200, notice)));
  }

  /** Enters a card, or changes what is known of it. */
  @POST
  @Path("card")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.act(uri, headers, form, CardPages::save);
  }

  private static String value(MultivaluedMap<String, String> form, String name) {
    return Typed.in(form, name, LibraryCards.LONGEST);
  }

  private static Response save(CardRegister register, MultivaluedMap<String, String> form) {
    return register
        .kept()
        .key(value(form, "number"))
        .map(key -> save(register, form, card(key, form)))
        .orElseGet(() -> badNumber(register));
  }

  private static DeskCard card(CardKey key, MultivaluedMap<String, String> form) {
    return new DeskCard(
        key,
        value(form, "holder"),
        value(form, "type"),
        value(form, "unit"),
        Typed.day(form, "expires"),
        value(form, "blocked"));
  }

  private static Response badNumber(CardRegister register) {
    return form(register, Optional.empty(), register.desk().text("desk.cards.badNumber"), 422);
  }

  private static Response save(
      CardRegister register, MultivaluedMap<String, String> form, DeskCard card) {
    DeskVisit desk = register.desk();
    LibraryCards kept = register.kept();
    boolean fresh = value(form, "known").isEmpty();
    return switch (fresh ? kept.add(card, desk.actor()) : kept.save(card, desk.actor())) {
      case BAD_NUMBER -> badNumber(register);
      case UNKNOWN_TYPE -> desk.refused(400);
      case KNOWN_BEFORE -> form(register, Optional.of(card), desk.text("desk.cards.taken"), 422);
      case SAVED ->
          DeskVisit.seeOther(
              "/desk/cards?library="
                  + encoded(register.library().value())
                  + "&q="
                  + encoded(card.card().number()));
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Makes new PINs, or takes a card out of the register. */
  @POST
  @Path("{act: pins|removal}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @PathParam("act") String act,
      MultivaluedMap<String, String> form) {
    return door.act(uri, headers, form, act.equals("pins") ? CardPages::pins : CardPages::remove);
  }

  /** New PINs: for one card, or for those of a class that have none; each is shown this once. */
  private static Response pins(CardRegister register, MultivaluedMap<String, String> form) {
    DeskVisit desk = register.desk();
    String number = value(form, "number");
    List<PinSlip> slips =
        number.isEmpty()
            ? register.kept().newPins(value(form, "unit"), desk.actor())
            : register.kept().newPin(number, desk.actor()).stream().toList();
    CardPresenter presenter = new CardPresenter(desk.words());
    return desk.personal(
        200, Templates.pinSlips(desk.frame(), slips.stream().map(presenter::slip).toList()));
  }

  /** Takes a card out of the register, unless its reader has something open. */
  private static Response remove(CardRegister register, MultivaluedMap<String, String> form) {
    DeskVisit desk = register.desk();
    String number = value(form, "number");
    LibraryCards kept = register.kept();
    return switch (kept.remove(number, desk.parts().queries()::isInUse, desk.actor())) {
      case UNKNOWN -> desk.refused(404);
      case IN_USE -> form(register, kept.find(number), desk.text("desk.cards.open"), 409);
      case REMOVED ->
          DeskVisit.seeOther("/desk/cards?library=" + encoded(register.library().value()));
    };
  }
}
