package org.tongjie.broker.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.tongjie.broker.account.RemoteAddress;
import org.tongjie.broker.account.Sessions;
import org.tongjie.broker.patron.ReaderSignIn;
import org.tongjie.broker.patron.Readers;
import org.tongjie.broker.region.CardKey;
import org.tongjie.http.Fault;
import org.tongjie.http.Json;

/** Programs sign readers in with card and PIN, which the home library judges, and out. */
@Path("/api/v1/sessions")
public final class SessionResource {
  private final Readers readers;
  private final ReaderGate gate;
  private final boolean proxied;

  /**
   * Signing in.
   *
   * @param proxied whether a proxy of the site's own stands before it
   */
  SessionResource(Readers readers, ReaderGate gate, boolean proxied) {
    this.readers = readers;
    this.gate = gate;
    this.proxied = proxied;
  }

  /** Signs in: the token is told this once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(
      @Context HttpHeaders headers, @Context HttpServletRequest request, String sent) {
    Words words = Words.of(headers);
    String address = RemoteAddress.of(request, proxied);
    return ReaderGate.body(words, sent, body -> begin(words, body, address));
  }

  private Response begin(Words words, ApiBody body, String address) {
    ReaderSignIn answer =
        Readers.Proof.of(body.text("card"), body.text("issuer"), body.text("pin"))
            .map(proof -> readers.signIn(proof, address))
            .orElseGet(ReaderSignIn.Wrong::new);
    return answer instanceof ReaderSignIn.SignedIn(var _, var token)
        ? Reply.json(201, Json.text(SessionJson.of(token, Sessions.Limits.OF_READERS)))
        : refused(words, answer);
  }

  /** Why somebody is not signed in, or a card not joined. */
  static Response refused(Words words, ReaderSignIn why) {
    return switch (why) {
      case ReaderSignIn.SignedIn _, ReaderSignIn.Wrong _ ->
          Refusal.WRONG_CARD_OR_PIN.response(words);
      case ReaderSignIn.Which(List<CardKey> cards) ->
          Refusal.WHICH_LIBRARY.response(words, List.of(new Fault("issuer", "", codes(cards))));
      case ReaderSignIn.Lost _ -> Refusal.CARD_LOST.response(words);
      case ReaderSignIn.TooOften _ -> Refusal.TOO_OFTEN.response(words);
      case ReaderSignIn.NotOffered _ -> Refusal.SIGN_IN_NOT_OFFERED.response(words);
      case ReaderSignIn.Away _ -> Refusal.HOME_AWAY.response(words);
    };
  }

  private static String codes(List<CardKey> cards) {
    return cards.stream().map(card -> card.issuer().value()).collect(Collectors.joining(", "));
  }

  /** Signs out. */
  @DELETE
  @Path("current")
  public Response end(@Context HttpHeaders headers) {
    return gate.open(
        headers,
        (words, visit) -> {
          readers.signOut(visit.token());
          return Reply.nothing();
        });
  }
}
