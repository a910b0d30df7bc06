package org.tongjie.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.index.IndexException;
import org.tongjie.catalog.store.StoreException;
import org.tongjie.catalog.timing.Deadline.OverdueException;

/**
 * The one place where a fault becomes an answer: in the form its server gives faults.
 *
 * <p>Nothing of an exception's text leaves the server except what a request itself got wrong.
 */
final class FaultMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(FaultMapper.class);

  private final ErrorForm form;

  @Context
  @SuppressWarnings("NullAway.Init") // set by Jersey before the first request
  private UriInfo uri;

  @Context
  @SuppressWarnings("NullAway.Init") // set by Jersey before the first request
  private HttpHeaders headers;

  FaultMapper(ErrorForm form) {
    this.form = form;
  }

  @Override
  public Response toResponse(Throwable fault) {
    return switch (fault) {
      case WebApplicationException known -> ofStatus(known.getResponse());
      case OverdueException overdue -> unavailable("the catalogue", overdue);
      case IndexException index -> unavailable("the search index", index);
      case StoreException store -> unavailable("the database", store);
      default -> unexpected(fault);
    };
  }

  private Response ofStatus(Response known) {
    int status = known.getStatus();
    if (status < 400) {
      return known;
    }
    Response answer = answer(Problem.of(status, detail(status, known)));
    return known.getAllowedMethods().isEmpty()
        ? answer
        : Response.fromResponse(answer).allow(known.getAllowedMethods()).build();
  }

  private String detail(int status, Response known) {
    return switch (status) {
      case 404 -> "There is nothing at this address; " + form.directory() + ".";
      case 405 -> {
        Set<String> methods = new TreeSet<>(known.getAllowedMethods());
        yield "This address answers " + String.join(", ", methods) + ".";
      }
      case 406 -> "None of the media types asked for is offered here; leave out Accept.";
      default -> "The request could not be answered.";
    };
  }

  private Response unavailable(String part, RuntimeException fault) {
    LOG.warn("Cannot reach {}: {}", part, fault.getMessage());
    return answer(Problem.of(503, "Cannot reach " + part + " just now: try again shortly."));
  }

  private Response unexpected(Throwable fault) {
    String incident = UUID.randomUUID().toString();
    LOG.error("Incident {}: {}", incident, fault.getMessage(), fault);
    return answer(
        Problem.of(500, "An error of ours; the log has it as incident " + incident + "."));
  }

  private Response answer(Problem problem) {
    return form.answer(problem, uri, headers);
  }
}
