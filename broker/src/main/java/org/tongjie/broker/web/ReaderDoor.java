package org.tongjie.broker.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tongjie.broker.patron.ReaderAccess;
import org.tongjie.broker.patron.ReaderVisit;

/** Lets readers who are signed in through, and sends others to sign in first. */
record ReaderDoor(ReaderAccess access, String publicUrl) {

  /** A page for a reader. */
  Response page(UriInfo uri, HttpHeaders headers, BiFunction<Visit, ReaderVisit, Response> page) {
    Visit visit = Visit.of(uri, headers, publicUrl);
    return access
        .visit(headers)
        .map(reader -> Private.of(page.apply(visit, reader)).build())
        .orElseGet(() -> signIn(visit.frame().path()));
  }

  /** An act of a reader, sent by a form of a page of the same session. */
  Response form(
      UriInfo uri,
      HttpHeaders headers,
      MultivaluedMap<String, String> form,
      BiFunction<Visit, ReaderVisit, Response> act) {
    Visit visit = Visit.of(uri, headers, publicUrl);
    Optional<ReaderVisit> reader = access.visit(headers);
    if (reader.isEmpty()) {
      return signIn(SignInPage.HOME);
    }
    boolean own = SameOrigin.is(headers) && reader.get().isOwnForm(Typed.in(form, "form"));
    return own
        ? Private.of(act.apply(visit, reader.get())).build()
        : ErrorPages.answer(visit, ErrorPages.view(visit.frame().language(), 403, "403.form"));
  }

  private static Response signIn(String next) {
    return Response.seeOther(URI.create(NextPage.signIn(SignInPage.PATH, next)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
