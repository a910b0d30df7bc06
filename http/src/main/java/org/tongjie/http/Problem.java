package org.tongjie.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a request has no answer (RFC 9457).
 *
 * @param title the status in words
 * @param detail what was wrong here, and what to do
 * @param errors the parameters at fault, each with what is allowed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Fault> errors) {
  public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json", "utf-8");

  /** Seconds after which asking again is worth while when a part behind us is down. */
  private static final int RETRY_AFTER = 5;

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem that its status says all of (RFC 9457 §4.2.1). */
  public static Problem of(int status, String detail) {
    return new Problem("about:blank", title(status), status, detail, List.of());
  }

  /** A request whose parameters mean nothing. */
  public static Problem badParameters(List<Fault> faults) {
    String detail = faults.stream().map(Fault::sentence).collect(Collectors.joining(" "));
    return new Problem("about:blank", title(400), 400, detail, faults);
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "Status " + status : known.getReasonPhrase();
  }

  /** This problem as an answer. */
  public Response response() {
    Response.ResponseBuilder answer =
        Response.status(status)
            .type(MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(this);
    if (status == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    return answer.build();
  }
}
