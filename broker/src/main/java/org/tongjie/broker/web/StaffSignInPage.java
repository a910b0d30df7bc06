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

  private final StaffAccounts accounts;
  private final StaffAccess access;
  private final SignInForm form;

  /**
   * The page.
   *
   * @param home where staff go when they came for nothing else
   */
  public StaffSignInPage(
      StaffAccounts accounts, StaffAccess access, String home, String publicUrl) {
    this.accounts = accounts;
    this.access = access;
    this.form = new SignInForm(SessionCookie.STAFF, PATH, home, publicUrl);
  }

  /** The form. */
  @GET
  @Path("sign-in")
  public Response get(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @QueryParam("next") @Nullable String next) {
    return form.show(uri, headers, next);
  }

  /** Signs in, or says why not. */
  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      MultivaluedMap<String, String> fields) {
    String address = form.address(request);
    return form.sent(uri, headers, fields, (_, sent) -> signIn(sent, address));
  }

  private SignInForm.Outcome signIn(Sent sent, String address) {
    return switch (accounts.signIn(sent.number(), sent.pin(), address)) {
      case StaffSignIn.SignedIn(var _, var token) -> new SignInForm.SignedIn(token);
      case StaffSignIn.Wrong _ -> Again.because("signin.fault.staff");
      case StaffSignIn.TooOften _ -> Again.because("signin.fault.often");
    };
  }

  /** Signs out. */
  @POST
  @Path("sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signOut(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> fields) {
    Visit visit = Visit.of(uri, headers, form.publicUrl());
    Optional<StaffVisit> staff =
        access
            .visit(headers)
            .filter(one -> SameOrigin.is(headers))
            .filter(one -> one.isOwnForm(Typed.in(fields, "token")));
    staff.ifPresent(accounts::signOut);
    return Response.seeOther(URI.create(PATH))
        .cookie(SessionCookie.STAFF.removed(SignInForm.isSecure(visit)))
        .build();
  }
}
