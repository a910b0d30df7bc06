package org.tongjie.broker.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.tongjie.broker.store.RequestQueries;

/** One request with its history. */
@Path("/api/v1/desk/requests/{id}")
public final class DeskRequestResource {
  private final DeskAccess access;
  private final RequestQueries queries;

  DeskRequestResource(DeskAccess access, RequestQueries queries) {
    this.access = access;
    this.queries = queries;
  }

  /** The request as it stands. */
  @GET
  public Response get(@Context HttpHeaders headers, @PathParam("id") String id) {
    return access.open(
        headers,
        (words, visit) ->
            access.withRequest(
                words,
                visit,
                id,
                request ->
                    Reply.json(DeskJson.Request.of(request, queries.history(request.id())))));
  }
}
