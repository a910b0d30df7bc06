package org.tongjie.broker.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.region.Recognition;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.store.RoutingStore;
import org.tongjie.broker.supply.AskedBeside;
import org.tongjie.http.Json;

/** Why libraries were asked for a request in their order, and why any other was not. */
@Path("/api/v1/desk/requests/{id}/routing")
public final class DeskRoutingResource {
  private final DeskAccess access;
  private final RoutingStore routing;
  private final RequestQueries queries;

  DeskRoutingResource(DeskAccess access, RoutingStore routing, RequestQueries queries) {
    this.access = access;
    this.routing = routing;
    this.queries = queries;
  }

  /** The kept decisions, with the answer about a library or one of its items if asked. */
  @GET
  public Response get(
      @Context HttpHeaders headers,
      @PathParam("id") String id,
      @QueryParam("library") @Nullable String library,
      @QueryParam("barcode") @Nullable String barcode) {
    return access.open(
        headers,
        (words, visit) -> {
          Optional<RoutingJson.About> about = about(visit, library, barcode);
          return library != null && about.isEmpty()
              ? Refusal.UNKNOWN_LIBRARY.response(words)
              : access.withRequest(words, visit, id, request -> answer(visit, request, about));
        });
  }

  private Response answer(
      StaffVisit visit, PatronRequest request, Optional<RoutingJson.About> about) {
    RoutingJson json = new RoutingJson(visit.region());
    Map<Integer, AskedBeside> beside = AskedBeside.of(queries.history(request.id()));
    return Response.ok(
            Json.text(
                routing.decisions(request.id()).stream()
                    .map(decision ->
                        json.of(
                            decision, Optional.ofNullable(beside.get(decision.attempt())), about))
                    .toList()))
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static Optional<RoutingJson.About> about(
      StaffVisit visit, @Nullable String library, @Nullable String barcode) {
    Optional<String> item = Optional.ofNullable(barcode).map(Recognition::number);
    if (item.filter(number -> !Recognition.isNumber(number)).isPresent()) {
      return Optional.empty();
    }
    return Optional.ofNullable(library)
        .flatMap(visit.region()::symbol)
        .map(symbol -> new RoutingJson.About(symbol, item));
  }
}
