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
import org.tongjie.broker.account.RemoteAddress;
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
  private static final SignInForm FORM = new SignInForm(false, PATH);

  private final Readers readers;
  private final Supplier<Region> region;
  private final String publicUrl;

  public SignInPage(Readers readers, Supplier<Region> region, String publicUrl) {
    this.readers = readers;
    this.region = region;
    this.publicUrl = publicUrl;
  }

  /** The form. */
  @GET
  public Response get(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @QueryParam("next") @Nullable String next) {
    Visit visit = Visit.of(uri, headers, publicUrl);
    return FORM.page(visit, headers, new Sent("", "", "", NextPage.of(next, HOME)), Again.NEW);
  }

  /** Signs in, or says why not. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      MultivaluedMap<String, String> form) {
    Visit visit = Visit.of(uri, headers, publicUrl);
    Optional<Sent> read = SignInForm.read(headers, form);
    if (read.isEmpty()) {
      return FORM.page(
          visit, headers, new Sent("", "", "", HOME), Again.because(403, "signin.fault.form"));
    }
    Sent sent = read.get();
    Optional<Readers.Proof> proof = proof(sent);
    if (proof.isEmpty()) {
      return FORM.page(visit, headers, sent, Again.because(403, "signin.fault.wrong"));
    }
    String address = RemoteAddress.of(request, !publicUrl.isEmpty());
    return switch (readers.signIn(proof.get(), address)) {
      case ReaderSignIn.SignedIn(var _, var token) ->
          SignInForm.goOn(
              visit,
              NextPage.of(sent.next(), HOME),
              SessionCookie.READER.carrying(token, SignInForm.isSecure(visit)));
      case ReaderSignIn.Which(List<CardKey> cards) -> which(visit, headers, sent, cards);
      case ReaderSignIn refused ->
          FORM.page(visit, headers, sent, Again.because(403, fault(refused)));
    };
  }

  private Response which(Visit visit, HttpHeaders headers, Sent sent, List<CardKey> cards) {
    ReaderPresenter names = new ReaderPresenter(region.get(), visit.frame());
    return FORM.page(
        visit, headers, sent, new Again(200, "signin.fault.which", names.issuers(cards)));
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
