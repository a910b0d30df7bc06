package org.tongjie.broker.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.tongjie.broker.store.RequestQueries;

/**
 * What needs a person at all libraries that an account reaches: a head library's and those below,
 * or the whole region's.
 */
@Path("/api/v1/desk/problems")
public final class DeskProblemsResource {
  private final DeskAccess access;
  private final RequestQueries queries;

  DeskProblemsResource(DeskAccess access, RequestQueries queries) {
    this.access = access;
    this.queries = queries;
  }

  /** The requests, those that wait longest first. */
  @GET
  public Response list(@Context HttpHeaders headers) {
    return access.open(
        headers,
        (words, visit) ->
            Reply.json(
                queries.needingPeople(visit.agencies()).stream()
                    .map(one -> DeskJson.Request.of(one, List.of()))
                    .toList()));
  }
}
