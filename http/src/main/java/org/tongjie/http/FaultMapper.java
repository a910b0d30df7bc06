package org.tongjie.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
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

  private static final int DEEPEST = 8;

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
      case OverdueException overdue -> unavailable(Trouble.Part.CATALOGUE, overdue);
      case IndexException index -> unavailable(Trouble.Part.INDEX, index);
      case StoreException store -> unavailable(Trouble.Part.DATABASE, store);
      default -> turnedAway(fault).map(this::answer).orElseGet(() -> unexpected(fault));
    };
  }

  /** A body that is larger than it may be, which is found out while it is read. */
  private static Optional<Trouble> turnedAway(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .filter(HttpException.class::isInstance)
        .map(cause -> ((HttpException) cause).getCode())
        .filter(code -> code >= 400 && code < 500)
        .<Trouble>map(Trouble.Status::new)
        .findFirst();
  }

  private Response ofStatus(Response known) {
    int status = known.getStatus();
    if (status < 400) {
      return known;
    }
    Set<String> methods = known.getAllowedMethods();
    Response answer =
        answer(
            status == 405
                ? new Trouble.Method(new TreeSet<>(methods))
                : new Trouble.Status(status));
    return methods.isEmpty() ? answer : Response.fromResponse(answer).allow(methods).build();
  }

  private Response unavailable(Trouble.Part part, RuntimeException fault) {
    LOG.warn("Cannot reach the {}: {}", part.name().toLowerCase(Locale.ROOT), fault.getMessage());
    return answer(new Trouble.Away(part));
  }

  private Response unexpected(Throwable fault) {
    String incident = UUID.randomUUID().toString();
    LOG.error("Incident {}: {}", incident, fault.getMessage(), fault);
    return answer(new Trouble.Incident(incident));
  }

  private Response answer(Trouble trouble) {
    return form.answer(trouble, uri, headers);
  }
}
