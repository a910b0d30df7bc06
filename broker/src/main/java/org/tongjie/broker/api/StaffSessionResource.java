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
import java.util.Optional;
import org.tongjie.broker.account.RemoteAddress;
import org.tongjie.broker.account.Sessions;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.account.StaffAccounts;
import org.tongjie.broker.account.StaffSignIn;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.http.Json;

/** Programs sign in with an account of staff, such as one of role SYSTEM, and out. */
@Path("/api/v1/staff/sessions")
public final class StaffSessionResource {
  private final StaffAccounts accounts;
  private final StaffAccess access;
  private final boolean proxied;

  /**
   * Signing in.
   *
   * @param proxied whether a proxy of the site's own stands before it
   */
  public StaffSessionResource(StaffAccounts accounts, StaffAccess access, boolean proxied) {
    this.accounts = accounts;
    this.access = access;
    this.proxied = proxied;
  }

  /** Signs in: the token is told this once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(
      @Context HttpHeaders headers, @Context HttpServletRequest request, String sent) {
    Words words = Words.of(headers);
    String address = RemoteAddress.of(request, proxied);
    return ReaderGate.body(
        words,
        sent,
        body ->
            switch (accounts.signIn(body.text("login"), body.text("password"), address)) {
              case StaffSignIn.SignedIn(var _, var token) ->
                  Reply.json(201, Json.text(SessionJson.of(token, Sessions.Limits.OF_STAFF)));
              case StaffSignIn.Wrong _ -> Refusal.WRONG_PASSWORD.response(words);
              case StaffSignIn.TooOften _ -> Refusal.TOO_OFTEN.response(words);
            });
  }

  /** Who has a desk's session now. */
  private record TakenOver(String actor) {}

  /** Another member goes on in this session by a card, as at a desk: from then on for its work. */
  @POST
  @Path("current/take-over")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response takeOver(@Context HttpHeaders headers, String sent) {
    return StaffGate.ofDesks(access)
        .told(
            headers,
            sent,
            told ->
                Optional.of(told.body().text("card"))
                    .filter(card -> !card.isBlank())
                    .flatMap(card -> accounts.takeOver(told.visit(), card))
                    .map(next -> Reply.json(new TakenOver(next.actor())))
                    .orElseGet(() -> Refusal.UNKNOWN_STAFF_CARD.response(told.words())));
  }

  /** Signs out. */
  @DELETE
  @Path("current")
  public Response end(@Context HttpHeaders headers) {
    Optional<StaffVisit> visit = access.bearer(headers);
    visit.ifPresent(accounts::signOut);
    return visit.isPresent() ? Reply.nothing() : Refusal.SIGN_IN.response(Words.of(headers));
  }
}
