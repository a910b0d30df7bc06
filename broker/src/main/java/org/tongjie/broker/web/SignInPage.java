package org.tongjie.broker.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.account.SessionCookie;
import org.tongjie.broker.patron.ReaderSignIn;
import org.tongjie.broker.patron.Readers;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.web.SignInForm.Again;
import org.tongjie.broker.web.SignInForm.Sent;
import org.tongjie.broker.web.view.ReaderPresenter;

/** Readers sign in with card and PIN. */
@Path(SignInPage.PATH)
public final class SignInPage {
  static final String PATH = "/sign-in";
  static final String HOME = "/me";

  private final Readers readers;
  private final Supplier<Region> region;
  private final SignInForm form;

  public SignInPage(Readers readers, Supplier<Region> region, String publicUrl) {
    this.readers = readers;
    this.region = region;
    this.form = new SignInForm(SessionCookie.READER, PATH, HOME, publicUrl);
  }

  /** The form. */
  @GET
  public Response get(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @QueryParam("next") @Nullable String next) {
    return form.show(uri, headers, next);
  }

  /** Signs in, or says why not. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      MultivaluedMap<String, String> fields) {
    String address = form.address(request);
    return form.sent(uri, headers, fields, (visit, sent) -> signIn(visit, sent, address));
  }

  private SignInForm.Outcome signIn(Visit visit, Sent sent, String address) {
    ReaderSignIn answer =
        proof(sent).map(proof -> readers.signIn(proof, address)).orElseGet(ReaderSignIn.Wrong::new);
    return switch (answer) {
      case ReaderSignIn.SignedIn(var _, var token) -> new SignInForm.SignedIn(token);
      case ReaderSignIn.Which(List<CardKey> cards) ->
          new Again(
              200,
              "signin.fault.which",
              new ReaderPresenter(region.get(), visit.frame()).issuers(cards));
      case ReaderSignIn refused -> Again.because(fault(refused));
    };
  }

  /** What was typed as a proof; empty when no card or PIN can look so. */
  static Optional<Readers.Proof> proof(Sent sent) {
    return Readers.Proof.of(sent.number(), sent.issuer(), sent.pin());
  }

  /** The words for why somebody is not signed in. */
  static String fault(ReaderSignIn refused) {
    return switch (refused) {
      case ReaderSignIn.SignedIn _, ReaderSignIn.Wrong _ -> "signin.fault.wrong";
      case ReaderSignIn.Which _ -> "signin.fault.which";
      case ReaderSignIn.Lost _ -> "signin.fault.lost";
      case ReaderSignIn.TooOften _ -> "signin.fault.often";
      case ReaderSignIn.NotOffered _ -> "signin.fault.notOffered";
      case ReaderSignIn.Away _ -> "signin.fault.away";
    };
  }
}
