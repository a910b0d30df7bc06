package org.tongjie.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tongjie.catalog.index.IndexException;
import org.tongjie.catalog.store.StoreException;
import org.tongjie.catalog.timing.Deadline;
import org.tongjie.catalog.timing.Deadline.OverdueException;

/** Whether the parts behind a server answer, for whoever watches over it. */
@Path("/health")
public final class HealthResource {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final int RETRY_AFTER = 5;
  private static final int LONGEST_REASON = 200;

  private final List<Part> parts;

  public HealthResource(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * A part to be asked.
   *
   * @param question throws an {@link IndexException} or {@link StoreException} when it is down
   */
  public record Part(String name, Runnable question) {}

  /** "up" when all parts answer, else "down". */
  public record HealthJson(String status, List<CheckJson> checks) {}

  /**
   * One part.
   *
   * @param reason why it is down, or empty
   */
  public record CheckJson(String name, String status, String reason, long tookMs) {}

  @GET
  public Response get() {
    List<CheckJson> checks = parts.stream().map(HealthResource::check).toList();
    boolean up = checks.stream().allMatch(check -> check.status().equals("up"));
    Response.ResponseBuilder answer =
        Response.status(up ? 200 : 503)
            .type(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(new HealthJson(up ? "up" : "down", checks));
    return (up ? answer : answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)).build();
  }

  private static CheckJson check(Part part) {
    long begin = System.nanoTime();
    String reason = reasonForSilence(part.question());
    long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    return new CheckJson(part.name(), reason.isEmpty() ? "up" : "down", reason, tookMs);
  }

  private static String reasonForSilence(Runnable question) {
    try {
      return Deadline.within(
          LIMIT,
          () -> {
            question.run();
            return "";
          });
    } catch (OverdueException | IndexException | StoreException failure) {
      String reason = String.valueOf(failure.getMessage());
      return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }
  }
}
