package org.tongjie.broker.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.account.SecretToken;
import org.tongjie.broker.account.SessionCookie;
import org.tongjie.broker.web.view.SignInView;
import org.tongjie.broker.web.view.SignInView.Choice;

/**
 * What the forms to sign in have in common: nobody is known yet, so a cookie of the visit carries
 * the token that the form repeats.
 */
record SignInForm(boolean staff, String action) {
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

  /**
   * What went wrong, and what is asked for besides.
   *
   * @param fault key of the words, or empty
   */
  record Again(int status, String fault, List<Choice> issuers) {
    static final Again NEW = new Again(200, "", List.of());

    static Again because(int status, String fault) {
      return new Again(status, fault, List.of());
    }
  }

  /** The page with the form. */
  Response page(Visit visit, HttpHeaders headers, Sent sent, Again again) {
    SecretToken token = SessionCookie.VISITOR.read(headers).orElseGet(SecretToken::random);
    SignInView view =
        new SignInView(
            staff,
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
  static Optional<Sent> read(HttpHeaders headers, MultivaluedMap<String, String> form) {
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

  /** Goes on, signed in. */
  static Response goOn(Visit visit, String next, NewCookie cookie) {
    return Response.seeOther(URI.create(next))
        .cookie(cookie, SessionCookie.VISITOR.removed(isSecure(visit)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  static boolean isSecure(Visit visit) {
    return visit.frame().baseUrl().startsWith("https:");
  }
}
