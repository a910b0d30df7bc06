package org.tongjie.broker.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.account.RemoteAddress;
import org.tongjie.broker.account.SecretToken;
import org.tongjie.broker.account.SessionCookie;
import org.tongjie.broker.web.view.SignInView;
import org.tongjie.broker.web.view.SignInView.Choice;

/**
 * What the pages to sign in have in common: nobody is known yet, so a cookie of the visit carries
 * the token that the form repeats.
 *
 * @param session the cookie of those who are signed in
 * @param action where the form goes
 * @param home where they go who came for nothing else
 * @param publicUrl the site's own idea of its address, or empty to believe the request
 */
record SignInForm(SessionCookie session, String action, String home, String publicUrl) {
  private static final int LONGEST = 64;

  /**
   * What was sent.
   *
   * @param number card or login
   * @param pin or password
   */
  record Sent(String number, String issuer, String pin, String next) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "Sent[next=" + next + "]";
    }
  }

  /** What came of what was sent. */
  sealed interface Outcome {}

  record SignedIn(SecretToken token) implements Outcome {}

  /**
   * What went wrong, and what is asked for besides.
   *
   * @param fault key of the words, or empty
   */
  record Again(int status, String fault, List<Choice> issuers) implements Outcome {
    private static final Again NEW = new Again(200, "", List.of());

    static Again because(String fault) {
      return new Again(403, fault, List.of());
    }
  }

  /** The page, before anything was sent. */
  Response show(UriInfo uri, HttpHeaders headers, @Nullable String next) {
    return page(Visit.of(uri, headers, publicUrl), headers, empty(next), Again.NEW);
  }

  private Sent empty(@Nullable String next) {
    return new Sent("", "", "", NextPage.of(next, home));
  }

  /** Goes on, signed in, or shows the page again with why not. */
  Response sent(
      UriInfo uri,
      HttpHeaders headers,
      MultivaluedMap<String, String> form,
      BiFunction<Visit, Sent, Outcome> signIn) {
    Visit visit = Visit.of(uri, headers, publicUrl);
    Optional<Sent> read = read(headers, form);
    if (read.isEmpty()) {
      return page(visit, headers, empty(null), Again.because("signin.fault.form"));
    }
    return switch (signIn.apply(visit, read.get())) {
      case SignedIn(SecretToken token) -> goOn(visit, read.get().next(), token);
      case Again again -> page(visit, headers, read.get(), again);
    };
  }

  /** Whence it was sent, to limit guessing. */
  String address(HttpServletRequest request) {
    return RemoteAddress.of(request, !publicUrl.isEmpty());
  }

  private Response page(Visit visit, HttpHeaders headers, Sent sent, Again again) {
    SecretToken token = SessionCookie.VISITOR.read(headers).orElseGet(SecretToken::random);
    SignInView view =
        new SignInView(
            session == SessionCookie.STAFF,
            action,
            sent.next(),
            sent.number(),
            again.issuers(),
            again.fault().isEmpty() ? "" : visit.frame().text(again.fault()),
            token.formToken());
    Response page = visit.answer(again.status(), Templates.signIn(visit.frame(), view));
    return Private.of(page).cookie(SessionCookie.VISITOR.carrying(token, isSecure(visit))).build();
  }

  /** What was sent from a page of this visit; empty when it was not. */
  private static Optional<Sent> read(HttpHeaders headers, MultivaluedMap<String, String> form) {
    String given = Typed.in(form, "form");
    boolean own =
        SameOrigin.is(headers)
            && SessionCookie.VISITOR.read(headers).filter(t -> t.isFormToken(given)).isPresent();
    return own
        ? Optional.of(
            new Sent(
                Typed.in(form, "number", LONGEST),
                Typed.in(form, "issuer"),
                Typed.in(form, "pin"),
                Typed.in(form, "next")))
        : Optional.empty();
  }

  private Response goOn(Visit visit, String next, SecretToken token) {
    boolean secure = isSecure(visit);
    return Response.seeOther(URI.create(NextPage.of(next, home)))
        .cookie(session.carrying(token, secure), SessionCookie.VISITOR.removed(secure))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  static boolean isSecure(Visit visit) {
    return visit.frame().baseUrl().startsWith("https:");
  }
}
