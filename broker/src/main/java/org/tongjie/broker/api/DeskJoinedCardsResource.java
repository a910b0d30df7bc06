package org.tongjie.broker.api;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.patron.CardJoining;
import org.tongjie.broker.patron.CardJoining.Outcome;
import org.tongjie.broker.patron.JoinBatch;
import org.tongjie.broker.patron.Readers;
import org.tongjie.broker.region.CardKey;
import org.tongjie.http.Fault;

/** Cards that are one reader's, joined by what staff saw, and separated where they are not. */
@Path("/api/v1/desk/joined-cards")
public final class DeskJoinedCardsResource {
  private final DeskAccess access;
  private final Readers readers;

  DeskJoinedCardsResource(DeskAccess access, Readers readers) {
    this.access = access;
    this.readers = readers;
  }

  /** A card and all others of its reader; of the others the number's end. */
  @GET
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    return access.open(
        headers,
        (words, visit) -> {
          CardJoining joining = new CardJoining(readers, visit);
          return joining
              .key(
                  DeskCardsResource.parameter(uri, "library"),
                  DeskCardsResource.parameter(uri, "number"))
              .filter(joining::isAffair)
              .map(card -> cards(joining, card))
              .orElseGet(() -> Refusal.NOT_YOUR_CARD.response(words));
        });
  }

  private static Response cards(CardJoining joining, CardKey asked) {
    return Reply.json(
        joining.cardsWith(asked).stream()
            .map(held -> CardJson.JoinedView.of(held, asked))
            .toList());
  }

  /** Joins two cards, of which one at least is of a library that the account acts for. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response join(@Context HttpHeaders headers, String sent) {
    return access.told(headers, sent, this::join);
  }

  private Response join(StaffGate.Told told) {
    if (told.visit().byCard()) {
      return Refusal.NOT_BY_CARD.response(told.words());
    }
    CardJoining joining = new CardJoining(readers, told.visit());
    Optional<CardKey> one = key(joining, told.body().json().path("card"));
    Optional<CardKey> other = key(joining, told.body().json().path("other"));
    boolean sure = told.body().json().path("sure").asBoolean(false);
    CardJoining.Pair pair = new CardJoining.Pair(one, other, evidence(told), sure);
    Optional<CardKey> own = one.filter(joining::isAffair).or(() -> other);
    Outcome outcome = joining.join(pair, actor(told.visit(), own));
    return outcome == Outcome.DONE
        ? cards(joining, own.orElseThrow())
        : refused(told.words(), outcome);
  }

  private static Optional<CardKey> key(CardJoining joining, JsonNode card) {
    return joining.key(card.path("library").asText(""), card.path("number").asText(""));
  }

  private static String evidence(StaffGate.Told told) {
    return told.body().text("evidence").strip();
  }

  /** Who acts, and for which library where it is another that the account reaches. */
  private static String actor(StaffVisit visit, Optional<CardKey> card) {
    return card.map(CardKey::issuer)
        .filter(visit::actsFor)
        .map(library -> DeskAccess.actor(visit, library))
        .orElseGet(() -> DeskAccess.actor(visit));
  }

  private static Response refused(Words words, Outcome outcome) {
    return switch (outcome) {
      case NOT_TWO_CARDS -> Refusal.BAD_MEMBERS.response(words, List.of(twoCards(words)));
      case NO_EVIDENCE -> Refusal.BAD_MEMBERS.response(words, List.of(seen(words)));
      case UNKNOWN_CARD -> Refusal.UNKNOWN_CARD.response(words);
      case OTHER_NAME -> Refusal.OTHER_NAME.response(words);
      case CANNOT_TELL -> Refusal.CANNOT_COMPARE.response(words);
      case NOT_JOINED -> Refusal.NOT_JOINED.response(words);
      case DONE, NOT_YOURS -> Refusal.NOT_YOUR_CARD.response(words);
    };
  }

  private static Fault twoCards(Words words) {
    return words.fault("other", "fault.card", words.text("fault.card.other"));
  }

  private static Fault seen(Words words) {
    return words.length(
        "evidence", "fault.evidence", CardJoining.SHORTEST_EVIDENCE, CardJoining.LONGEST_EVIDENCE);
  }

  /** Joins many pairs, those that are surely one reader's. */
  @POST
  @Path("batches")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response batch(@Context HttpHeaders headers, String sent) {
    return access.toldOfMany(headers, sent, this::batch);
  }

  private Response batch(StaffGate.Told told) {
    CardJoining joining = new CardJoining(readers, told.visit());
    JsonNode sent = told.body().json().path("pairs");
    List<Fault> faults = new ArrayList<>();
    if (!sent.isArray() || sent.isEmpty() || sent.size() > JoinBatch.MOST) {
      String most = Integer.toString(JoinBatch.MOST);
      faults.add(
          told.words()
              .fault("pairs", "fault.pairs", told.words().text("fault.pairs.allowed", most)));
    }
    if (!CardJoining.isEvidence(evidence(told))) {
      faults.add(seen(told.words()));
    }
    if (!faults.isEmpty()) {
      return Refusal.BAD_MEMBERS.response(told.words(), faults);
    }
    List<JoinBatch.Line> lines =
        new JoinBatch(joining)
            .join(pairs(joining, sent), evidence(told), DeskAccess.actor(told.visit()));
    return Reply.json(CardJson.BatchView.of(lines, told.words()));
  }

  private static List<JoinBatch.Pair> pairs(CardJoining joining, JsonNode sent) {
    List<JoinBatch.Pair> pairs = new ArrayList<>();
    for (JsonNode pair : sent) {
      pairs.add(
          new JoinBatch.Pair(
              pairs.size() + 1, key(joining, pair.path("card")), key(joining, pair.path("other"))));
    }
    return pairs;
  }

  /** Separates a card from the others of its reader. */
  @POST
  @Path("separations")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response separate(@Context HttpHeaders headers, String sent) {
    return access.told(headers, sent, this::separate);
  }

  private Response separate(StaffGate.Told told) {
    if (told.visit().byCard()) {
      return Refusal.NOT_BY_CARD.response(told.words());
    }
    CardJoining joining = new CardJoining(readers, told.visit());
    Optional<CardKey> card = key(joining, told.body().json());
    Outcome outcome = joining.separate(card, evidence(told), actor(told.visit(), card));
    return outcome == Outcome.DONE ? Reply.nothing() : refused(told.words(), outcome);
  }
}
