package org.tongjie.broker.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tongjie.broker.availability.Asker;
import org.tongjie.broker.language.BadParameter;
import org.tongjie.broker.record.RecordAnswer;
import org.tongjie.broker.shelves.Shelves;
import org.tongjie.broker.shelves.ShelvesAnswer;

/** Where the items of one record are now, asked from the systems that own them. */
@Path("/api/v1/records/{id}/availability")
public final class RecordAvailabilityResource {
  private final Shelves shelves;
  private final Function<HttpServletRequest, Asker> askers;

  public RecordAvailabilityResource(Shelves shelves, Function<HttpServletRequest, Asker> askers) {
    this.shelves = shelves;
    this.askers = askers;
  }

  /** The record's items by library; a merged record redirects to the one it is part of. */
  @GET
  public Response get(
      @PathParam("id") String id,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request) {
    AvailabilityQuestion question = new AvailabilityQuestion(uri.getQueryParameters());
    Duration budget = question.budget();
    List<BadParameter> faults = question.faults(Set.of("wait"));
    if (!faults.isEmpty()) {
      return ProblemAnswers.of(headers, words -> words.of(faults));
    }
    ShelvesAnswer answer = shelves.begin(List.of(id), askers.apply(request)).last(budget);
    RecordAnswer missing = answer.missing().get(id);
    return missing == null
        ? json(
            AvailabilityJson.record(answer.records().getFirst(), answer.asOf(), shelves.region()))
        : RecordResource.answer(
            missing, headers, "/availability", _ -> Response.serverError().build());
  }

  /** An answer that is as old as it says. */
  static Response json(Object answer) {
    return Response.ok(answer, MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
