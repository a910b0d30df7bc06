package org.tongjie.broker.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.tongjie.broker.availability.Asker;
import org.tongjie.broker.language.BadParameter;
import org.tongjie.broker.shelves.Shelves;

/** Where the items of several records are now, as for a page of results. */
@Path("/api/v1/availability")
public final class AvailabilityResource {
  private final Shelves shelves;
  private final Function<HttpServletRequest, Asker> askers;

  public AvailabilityResource(Shelves shelves, Function<HttpServletRequest, Asker> askers) {
    this.shelves = shelves;
    this.askers = askers;
  }

  @GET
  public Response get(
      @Context UriInfo uri, @Context HttpHeaders headers, @Context HttpServletRequest request) {
    AvailabilityQuestion question = new AvailabilityQuestion(uri.getQueryParameters());
    List<String> ids = question.ids();
    Duration budget = question.budget();
    List<BadParameter> faults = question.faults(new TreeSet<>(List.of("id", "wait")));
    return faults.isEmpty()
        ? RecordAvailabilityResource.json(
            AvailabilityJson.of(
                shelves.begin(ids, askers.apply(request)).last(budget), shelves.region()))
        : ProblemAnswers.of(headers, words -> words.of(faults));
  }
}
