package org.tongjie.broker.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.tongjie.broker.search.Libraries;
import org.tongjie.broker.search.Parameters;
import org.tongjie.broker.search.Parameters.UnknownNames;
import org.tongjie.broker.search.ParsedSearch;
import org.tongjie.broker.search.SearchTerms;
import org.tongjie.broker.search.Searcher;
import org.tongjie.catalog.index.SearchResult;

/** The search for programs. */
@Path("/api/v1/search")
public final class SearchResource {
  private final Searcher searcher;
  private final Libraries libraries;

  public SearchResource(Searcher searcher, Libraries libraries) {
    this.searcher = searcher;
    this.libraries = libraries;
  }

  /** One page of hits with counts, or what is wrong with the question. */
  @GET
  public Response search(@Context UriInfo uri, @Context HttpHeaders headers) {
    return switch (Parameters.parse(uri.getQueryParameters(), UnknownNames.REFUSED)) {
      case ParsedSearch.Invalid(var faults) ->
          ProblemAnswers.of(headers, words -> words.of(faults));
      case ParsedSearch.Valid(SearchTerms terms) -> answer(terms);
    };
  }

  private Response answer(SearchTerms terms) {
    long begin = System.nanoTime();
    SearchResult result = searcher.search(terms);
    Map<String, String> names =
        libraries.all().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().name()));
    long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    return Response.ok(SearchJson.of(terms, result, names, tookMs), MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }
}
