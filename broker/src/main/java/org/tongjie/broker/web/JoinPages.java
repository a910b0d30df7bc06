package org.tongjie.broker.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.patron.HeldCard;
import org.tongjie.broker.patron.JoinBatch;
import org.tongjie.broker.patron.Readers;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Recognition;
import org.tongjie.broker.web.view.JoinPresenter;

/** Cards that are one reader's, joined by what staff saw, and separated where they are not. */
@Path("/desk/cards/joined")
public final class JoinPages {
  private static final int LONGEST = 200;
  private static final int SHORTEST_EVIDENCE = 4;
  private final DeskDoor door;

  JoinPages(DeskDoor door) {
    this.door = door;
  }

  /** The form, and all cards of a reader who is asked about. */
  @GET
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    return door.open(
        uri,
        headers,
        desk -> show(desk, 200, key(desk, Typed.in(uri, "issuer"), Typed.in(uri, "number")), ""));
  }

  private static Response show(DeskVisit desk, int status, Optional<CardKey> card, String notice) {
    List<HeldCard> cards =
        card.filter(one -> mayTouch(desk, one))
            .map(one -> desk.parts().cards().readers().cardsWith(one))
            .orElse(List.of());
    return desk.personal(
        status,
        Templates.joined(desk.frame(), new JoinPresenter(desk.words()).view(card, cards, notice)));
  }

  /** Joins many pairs, those that are surely one reader's. */
  @POST
  @Path("batch")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response batch(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.act(uri, headers, form, desk -> batch(desk, form));
  }

  private static Response batch(DeskVisit desk, MultivaluedMap<String, String> form) {
    if (desk.staff().byCard()) {
      return desk.refused(403);
    }
    String evidence = Typed.in(form, "evidence", LONGEST);
    if (evidence.length() < SHORTEST_EVIDENCE) {
      return show(desk, 422, Optional.empty(), desk.text("desk.join.noEvidence"));
    }
    JoinBatch batch =
        new JoinBatch(
            desk.parts().cards().readers(),
            (issuer, number) -> key(desk, issuer, number),
            card -> mayTouch(desk, card));
    List<JoinBatch.Line> lines = batch.join(Typed.in(form, "pairs"), evidence, desk.actor());
    return desk.personal(
        200, Templates.joined(desk.frame(), new JoinPresenter(desk.words()).batch(lines)));
  }

  /** A card of a library of the region. */
  private static Optional<CardKey> key(DeskVisit desk, String issuer, String number) {
    String plain = Recognition.number(number);
    return desk.region()
        .symbol(issuer)
        .filter(_ -> Recognition.isNumber(plain))
        .map(symbol -> new CardKey(symbol, plain));
  }

  /** A card is its issuer's affair. */
  private static boolean mayTouch(DeskVisit desk, CardKey card) {
    return desk.staff().actsFor(card.issuer());
  }

  /** Joins two cards, of which one at least is of a library that the member acts for. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response join(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.act(uri, headers, form, desk -> join(desk, form));
  }

  private static Response join(DeskVisit desk, MultivaluedMap<String, String> form) {
    Optional<CardKey> one = key(desk, form, "issuer", "number");
    Optional<CardKey> other = key(desk, form, "otherIssuer", "otherNumber");
    String evidence = Typed.in(form, "evidence", LONGEST);
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return show(desk, 422, one, desk.text("desk.join.twoCards"));
    }
    boolean affair = mayTouch(desk, one.get()) || mayTouch(desk, other.get());
    if (!affair || desk.staff().byCard()) {
      return desk.refused(403);
    }
    if (evidence.length() < SHORTEST_EVIDENCE) {
      return show(desk, 422, one, desk.text("desk.join.noEvidence"));
    }
    Readers readers = desk.parts().cards().readers();
    Readers.Likeness likeness = readers.compare(one.get(), other.get());
    if (likeness == Readers.Likeness.UNKNOWN_CARD) {
      return show(desk, 422, one, desk.text("desk.join.unknown"));
    }
    boolean sure = Typed.in(form, "sure").equals("yes");
    if (likeness != Readers.Likeness.SAME_NAME && !sure) {
      return show(desk, 409, one, desk.text("desk.join." + likeness.name()));
    }
    readers.join(one.get(), other.get(), evidence, desk.actor());
    CardKey shown = mayTouch(desk, one.get()) ? one.get() : other.get();
    return show(desk, 200, Optional.of(shown), desk.text("desk.join.done"));
  }

  private static Optional<CardKey> key(
      DeskVisit desk, MultivaluedMap<String, String> form, String issuer, String number) {
    return key(desk, Typed.in(form, issuer), Typed.in(form, number));
  }

  /** Separates a card from the others of its reader. */
  @POST
  @Path("separation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response separate(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.act(uri, headers, form, desk -> separate(desk, form));
  }

  private static Response separate(DeskVisit desk, MultivaluedMap<String, String> form) {
    Optional<CardKey> card = key(desk, form, "issuer", "number");
    boolean affair = card.filter(one -> mayTouch(desk, one)).isPresent();
    if (!affair || desk.staff().byCard()) {
      return desk.refused(403);
    }
    String evidence = Typed.in(form, "evidence", LONGEST);
    if (evidence.length() < SHORTEST_EVIDENCE) {
      return show(desk, 422, card, desk.text("desk.join.noEvidence"));
    }
    boolean done = desk.parts().cards().readers().separate(card.get(), evidence, desk.actor());
    return show(desk, 200, card, desk.text(done ? "desk.join.separated" : "desk.nothing"));
  }
}
