package org.tongjie.broker.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tongjie.broker.search.Deadline;
import org.tongjie.broker.search.Deadline.OverdueException;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.index.IndexException;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.StoreException;

/** Whether the parts behind the broker answer, for whoever watches over it. */
@Path("/health")
public final class HealthResource {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final int RETRY_AFTER = 5;
  private static final int LONGEST_REASON = 200;

  private final CatalogIndex index;
  private final ClusterReader clusters;

  public HealthResource(CatalogIndex index, ClusterReader clusters) {
    this.index = index;
    this.clusters = clusters;
  }

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
    List<CheckJson> checks =
        List.of(
            check("search", () -> index.count(CatalogIndex.ALIAS)),
            check("database", clusters::ping));
    boolean up = checks.stream().allMatch(check -> check.status().equals("up"));
    Response.ResponseBuilder answer =
        Response.status(up ? 200 : 503)
            .type(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(new HealthJson(up ? "up" : "down", checks));
    return (up ? answer : answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)).build();
  }

  private static CheckJson check(String name, Runnable question) {
    long begin = System.nanoTime();
    String reason = reasonForSilence(question);
    long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    return new CheckJson(name, reason.isEmpty() ? "up" : "down", reason, tookMs);
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
