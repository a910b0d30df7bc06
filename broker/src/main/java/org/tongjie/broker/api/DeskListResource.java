package org.tongjie.broker.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.store.AttemptOf;
import org.tongjie.broker.store.RequestQueries;

/** What there is to do at a place: pull, receive, shelf, home or problems. */
@Path("/api/v1/desk/lists/{list}")
public final class DeskListResource {
  private final DeskAccess access;
  private final RequestQueries queries;

  DeskListResource(DeskAccess access, RequestQueries queries) {
    this.access = access;
    this.queries = queries;
  }

  /** The requests of a list. */
  @GET
  public Response list(
      @Context HttpHeaders headers,
      @PathParam("list") String list,
      @QueryParam("place") @Nullable String code) {
    return access.open(
        headers,
        (words, visit) ->
            visit
                .place(String.valueOf(code))
                .map(place -> answer(words, list, place))
                .orElseGet(() -> Refusal.NOT_YOUR_PLACE.response(words)));
  }

  private Response answer(Words words, String list, Place place) {
    Optional<List<PatronRequest>> requests =
        switch (list) {
          case "pull" -> Optional.of(requests(queries.pullList(place.agency())));
          case "receive" -> Optional.of(requests(queries.toReceive(place.code())));
          case "shelf" -> Optional.of(requests(queries.holdShelf(place.code())));
          case "home" ->
              Optional.of(
                  Stream.of(queries.toSendHome(place.code()), queries.toSendOn(place.code()))
                      .flatMap(leaving -> requests(leaving).stream())
                      .distinct()
                      .toList());
          case "problems" -> Optional.of(queries.needingPeople(List.of(place.agency())));
          default -> Optional.empty();
        };
    return requests
        .map(found -> found.stream().map(one -> DeskJson.Request.of(one, List.of())).toList())
        .map(found -> Reply.json(found))
        .orElseGet(() -> Refusal.UNKNOWN_LIST.response(words));
  }

  private static List<PatronRequest> requests(List<AttemptOf> attempts) {
    return attempts.stream().map(AttemptOf::request).distinct().toList();
  }
}
