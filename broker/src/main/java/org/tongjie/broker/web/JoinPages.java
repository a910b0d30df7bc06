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
import org.tongjie.broker.patron.CardJoining;
import org.tongjie.broker.patron.HeldCard;
import org.tongjie.broker.patron.JoinBatch;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.web.view.JoinPresenter;

/** Cards that are one reader's, joined by what staff saw, and separated where they are not. */
@Path("/desk/cards/joined")
public final class JoinPages {
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
        desk ->
            show(
                desk,
                200,
                joining(desk).key(Typed.in(uri, "issuer"), Typed.in(uri, "number")),
                ""));
  }

  private static CardJoining joining(DeskVisit desk) {
    return new CardJoining(desk.parts().cards().readers(), desk.staff());
  }

  private static Response show(DeskVisit desk, int status, Optional<CardKey> card, String notice) {
    List<HeldCard> cards = card.map(joining(desk)::cardsWith).orElse(List.of());
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
    String evidence = evidence(form);
    if (!CardJoining.isEvidence(evidence)) {
      return show(desk, 422, Optional.empty(), desk.text("desk.join.noEvidence"));
    }
    JoinBatch batch = new JoinBatch(joining(desk));
    List<JoinBatch.Pair> pairs = batch.read(Typed.in(form, "pairs"));
    if (pairs.size() > JoinBatch.MOST) {
      String most = Integer.toString(JoinBatch.MOST);
      return show(desk, 422, Optional.empty(), desk.text("desk.join.batch.tooMany", most));
    }
    List<JoinBatch.Line> lines = batch.join(pairs, evidence, desk.actor());
    return desk.personal(
        200, Templates.joined(desk.frame(), new JoinPresenter(desk.words()).batch(lines)));
  }

  private static String evidence(MultivaluedMap<String, String> form) {
    return Typed.in(form, "evidence", CardJoining.LONGEST_EVIDENCE);
  }

  /** Joins two cards, of which one at least is of a library that the member acts for. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response join(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.act(uri, headers, form, desk -> join(desk, form));
  }

  private static Response join(DeskVisit desk, MultivaluedMap<String, String> form) {
    CardJoining joining = joining(desk);
    Optional<CardKey> one = key(desk, form, "issuer", "number");
    Optional<CardKey> other = key(desk, form, "otherIssuer", "otherNumber");
    boolean sure = Typed.in(form, "sure").equals("yes");
    CardJoining.Pair pair = new CardJoining.Pair(one, other, evidence(form), sure);
    CardJoining.Outcome outcome = joining.join(pair, desk.actor());
    return outcome == CardJoining.Outcome.DONE
        ? show(desk, 200, one.filter(joining::isAffair).or(() -> other), text(desk, outcome))
        : refused(desk, outcome, one);
  }

  private static Response refused(
      DeskVisit desk, CardJoining.Outcome outcome, Optional<CardKey> shown) {
    return switch (outcome) {
      case NOT_YOURS -> desk.refused(403);
      case OTHER_NAME, CANNOT_TELL -> show(desk, 409, shown, text(desk, outcome));
      case NOT_TWO_CARDS, NO_EVIDENCE, UNKNOWN_CARD -> show(desk, 422, shown, text(desk, outcome));
      case DONE, NOT_JOINED -> show(desk, 200, shown, text(desk, outcome));
    };
  }

  private static String text(DeskVisit desk, CardJoining.Outcome outcome) {
    return switch (outcome) {
      case DONE -> desk.text("desk.join.done");
      case NOT_TWO_CARDS -> desk.text("desk.join.twoCards");
      case NO_EVIDENCE -> desk.text("desk.join.noEvidence");
      case UNKNOWN_CARD -> desk.text("desk.join.unknown");
      case OTHER_NAME, CANNOT_TELL -> desk.text("desk.join." + outcome.name());
      case NOT_YOURS, NOT_JOINED -> desk.text("desk.nothing");
    };
  }

  private static Optional<CardKey> key(
      DeskVisit desk, MultivaluedMap<String, String> form, String issuer, String number) {
    return joining(desk).key(Typed.in(form, issuer), Typed.in(form, number));
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
    CardJoining.Outcome outcome = joining(desk).separate(card, evidence(form), desk.actor());
    return outcome == CardJoining.Outcome.DONE
        ? show(desk, 200, card, desk.text("desk.join.separated"))
        : refused(desk, outcome, card);
  }
}
