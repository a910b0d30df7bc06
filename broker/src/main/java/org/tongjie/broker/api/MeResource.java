package org.tongjie.broker.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.account.RemoteAddress;
import org.tongjie.broker.patron.HeldCard;
import org.tongjie.broker.patron.Person.Wishes;
import org.tongjie.broker.patron.Reader;
import org.tongjie.broker.patron.ReaderSignIn;
import org.tongjie.broker.patron.ReaderVisit;
import org.tongjie.broker.patron.Readers;
import org.tongjie.http.Fault;

/** What a reader is and chose: cards with blocks, expiry and allowance, notices, history. */
@Path("/api/v1/me")
public final class MeResource {
  private static final List<String> LANGUAGES = List.of("zh", "en");

  private final ReaderResources.Parts parts;
  private final ReaderGate gate;

  MeResource(ReaderResources.Parts parts, ReaderGate gate) {
    this.parts = parts;
    this.gate = gate;
  }

  /** All of it; blocks and expiry come fresh from the home library. */
  @GET
  public Response get(@Context HttpHeaders headers) {
    return gate.open(headers, (words, visit) -> Reply.json(me(words, visit.reader())));
  }

  private MeJson me(Words words, Reader reader) {
    Instant now = parts.clock().instant();
    List<MeJson.CardJson> cards =
        parts.readers().cards(reader).stream()
            .map(HeldCard::card)
            .map(card ->
                MeJson.CardJson.of(
                    parts.check().standing(card, now),
                    card.equals(reader.card()),
                    parts.region().get(),
                    words))
            .toList();
    return new MeJson(
        cards,
        parts.requests().wanted(reader).size(),
        parts.requests().loans(reader).size(),
        MeJson.SettingsJson.of(reader.person().wishes()));
  }

  /** Keeps what the reader chose, all of it. */
  @PUT
  @Path("settings")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response choose(@Context HttpHeaders headers, String sent) {
    return gate.open(
        headers,
        (words, visit) -> ReaderGate.body(words, sent, body -> choose(words, visit, body)));
  }

  private Response choose(Words words, ReaderVisit visit, ApiBody body) {
    JsonNode json = body.json();
    String mail = body.text("mail").strip();
    String phone = body.text("phone").replaceAll("[\\s-]", "");
    List<Fault> faults = new ArrayList<>();
    if (!json.path("history").isBoolean()) {
      faults.add(words.fault("history", "fault.truth", "true, false"));
    }
    if (!LANGUAGES.contains(body.text("language"))) {
      faults.add(words.fault("language", "fault.unknown", "zh, en"));
    }
    if (!json.path("mail").isTextual() || !Wishes.isMail(mail)) {
      faults.add(words.fault("mail", "fault.mail", words.text("fault.mail.allowed")));
    }
    if (!json.path("phone").isTextual() || !Wishes.isPhone(phone)) {
      faults.add(words.fault("phone", "fault.phone", words.text("fault.phone.allowed")));
    }
    if (!faults.isEmpty()) {
      return Refusal.BAD_MEMBERS.response(words, faults);
    }
    Wishes wishes =
        new Wishes(json.path("history").asBoolean(), body.text("language"), mail, phone);
    parts.readers().choose(visit.reader(), wishes);
    return Reply.json(MeJson.SettingsJson.of(wishes));
  }

  /** Joins another card of the reader, whose PIN is the consent. */
  @POST
  @Path("cards")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response join(
      @Context HttpHeaders headers, @Context HttpServletRequest request, String sent) {
    String address = RemoteAddress.of(request, parts.proxied());
    return gate.open(
        headers,
        (words, visit) ->
            ReaderGate.body(words, sent, body -> join(words, visit.reader(), body, address)));
  }

  private Response join(Words words, Reader reader, ApiBody body, String address) {
    Optional<ReaderSignIn> refused =
        Readers.Proof.of(body.text("card"), body.text("issuer"), body.text("pin"))
            .map(proof -> parts.readers().join(reader, proof, address))
            .orElseGet(() -> Optional.of(new ReaderSignIn.Wrong()));
    return refused
        .map(why -> SessionResource.refused(words, why))
        .orElseGet(() -> Reply.json(me(words, reader)));
  }
}
