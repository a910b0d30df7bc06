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
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.account.RemoteAddress;
import org.tongjie.broker.account.SessionCookie;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.account.StaffAccounts;
import org.tongjie.broker.account.StaffSignIn;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.web.SignInForm.Again;
import org.tongjie.broker.web.SignInForm.Sent;

/** Staff sign in with login and password, and out. */
@Path("/staff")
public final class StaffSignInPage {
  private static final String PATH = "/staff/sign-in";
  private static final SignInForm FORM = new SignInForm(true, PATH);

  private final StaffAccounts accounts;
  private final StaffAccess access;
  private final String home;
  private final String publicUrl;

  /**
   * The page.
   *
   * @param home where staff go when they came for nothing else
   */
  public StaffSignInPage(
      StaffAccounts accounts, StaffAccess access, String home, String publicUrl) {
    this.accounts = accounts;
    this.access = access;
    this.home = home;
    this.publicUrl = publicUrl;
  }

  /** The form. */
  @GET
  @Path("sign-in")
  public Response get(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @QueryParam("next") @Nullable String next) {
    Visit visit = Visit.of(uri, headers, publicUrl);
    return FORM.page(visit, headers, new Sent("", "", "", NextPage.of(next, home)), Again.NEW);
  }

  /** Signs in, or says why not. */
  @POST
  @Path("sign-in")
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
          visit, headers, new Sent("", "", "", home), Again.because(403, "signin.fault.form"));
    }
    Sent sent = read.get();
    String address = RemoteAddress.of(request, !publicUrl.isEmpty());
    return switch (accounts.signIn(sent.number(), sent.pin(), address)) {
      case StaffSignIn.SignedIn(var _, var token) ->
          SignInForm.goOn(
              visit,
              NextPage.of(sent.next(), home),
              SessionCookie.STAFF.carrying(token, SignInForm.isSecure(visit)));
      case StaffSignIn.Wrong _ ->
          FORM.page(visit, headers, sent, Again.because(403, "signin.fault.staff"));
      case StaffSignIn.TooOften _ ->
          FORM.page(visit, headers, sent, Again.because(403, "signin.fault.often"));
    };
  }

  /** Signs out. */
  @POST
  @Path("sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signOut(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    Visit visit = Visit.of(uri, headers, publicUrl);
    Optional<StaffVisit> staff =
        access
            .visit(headers)
            .filter(one -> SameOrigin.is(headers))
            .filter(one -> one.isOwnForm(Typed.in(form, "form")));
    staff.ifPresent(accounts::signOut);
    return Response.seeOther(URI.create(PATH))
        .cookie(SessionCookie.STAFF.removed(SignInForm.isSecure(visit)))
        .build();
  }
}
