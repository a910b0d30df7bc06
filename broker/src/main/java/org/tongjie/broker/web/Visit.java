package org.tongjie.broker.web;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongjie.broker.account.SessionCookie;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.search.Parameters;
import org.tongjie.broker.search.Parameters.UnknownNames;
import org.tongjie.broker.search.ParsedSearch;
import org.tongjie.broker.search.SearchTerms;
import org.tongjie.broker.web.view.Frame;
import org.tongjie.broker.web.view.Links;

/**
 * A reader's request for a page: in which language, and under which address.
 *
 * @param chosen whether the reader asked for the language with this request
 */
record Visit(Frame frame, Map<String, List<String>> parameters, boolean chosen) {
  private static final String LANGUAGE = "lang";
  private static final int ONE_YEAR = 365 * 24 * 60 * 60;

  /**
   * Reads a request.
   *
   * @param publicUrl the site's own idea of its address, or empty to believe the request
   */
  static Visit of(UriInfo uri, HttpHeaders headers, String publicUrl) {
    Map<String, List<String>> parameters = new TreeMap<>(uri.getQueryParameters());
    parameters.remove(LANGUAGE);
    Optional<Language> asked = asked(uri.getQueryParameters());
    Language language = asked.or(() -> remembered(headers)).orElseGet(() -> preferred(headers));
    String path = uri.getRequestUri().getRawPath();
    String base = publicUrl.isEmpty() ? Links.withoutTrailingSlash(uri.getBaseUri()) : publicUrl;
    boolean reader = SessionCookie.READER.read(headers).isPresent();
    return new Visit(
        new Frame(language, base, path, Links.query(parameters), reader, false),
        parameters,
        asked.isPresent());
  }

  private static Optional<Language> asked(MultivaluedMap<String, String> parameters) {
    return Optional.ofNullable(parameters.getFirst(LANGUAGE)).flatMap(Language::of);
  }

  private static Optional<Language> remembered(HttpHeaders headers) {
    return Optional.ofNullable(headers.getCookies().get(LANGUAGE))
        .map(Cookie::getValue)
        .flatMap(Language::of);
  }

  private static Language preferred(HttpHeaders headers) {
    return Language.preferred(headers.getAcceptableLanguages());
  }

  /** What partner libraries are to be asked, empty where that means nothing. */
  Optional<String> liveQuery() {
    return switch (Parameters.parse(parameters, UnknownNames.IGNORED)) {
      case ParsedSearch.Invalid _ -> Optional.empty();
      case ParsedSearch.Valid(SearchTerms terms) ->
          Optional.of(terms.query()).filter(query -> !terms.isEverything());
    };
  }

  /** A page as an answer; a language asked for is remembered. */
  Response answer(int status, byte[] page) {
    Response.ResponseBuilder answer =
        Response.status(status)
            .type("text/html;charset=utf-8")
            .entity(page)
            .header(HttpHeaders.CONTENT_LANGUAGE, frame.language().tag())
            .header(HttpHeaders.VARY, "Accept-Language, Cookie")
            .header(HttpHeaders.CACHE_CONTROL, status == 200 ? "private, no-cache" : "no-store");
    if (chosen) {
      answer.cookie(
          new NewCookie.Builder(LANGUAGE)
              .value(frame.language().code())
              .path("/")
              .maxAge(ONE_YEAR)
              .httpOnly(true)
              .sameSite(NewCookie.SameSite.LAX)
              .build());
    }
    return answer.build();
  }
}
