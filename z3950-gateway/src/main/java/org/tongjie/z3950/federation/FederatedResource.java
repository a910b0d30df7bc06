package org.tongjie.z3950.federation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.http.Problem;
import org.tongjie.z3950.federation.FederatedParameters.Read;

/**
 * Federated search over HTTP: {@code GET /federated/search?q=&targets=&size=&timeout=} as
 * server-sent events or, where JSON is accepted, as one answer at its end; records by {@code GET
 * /federated/records/{target}/{token}?format=}.
 */
@Path("/federated")
public final class FederatedResource {
  private static final Logger log = LoggerFactory.getLogger(FederatedResource.class);
  private static final int MOST_SEARCHES = 64;
  private static final String JSON = MediaType.APPLICATION_JSON + ";charset=utf-8;qs=1";
  private static final String EVENTS = MediaType.SERVER_SENT_EVENTS + ";qs=0.9";

  private final FederatedSearch search;
  private final Semaphore searches = new Semaphore(MOST_SEARCHES);

  public FederatedResource(FederatedSearch search) {
    this.search = search;
  }

  /** The search as it goes on. */
  @GET
  @Path("/search")
  @Produces(EVENTS)
  public Response events(
      @QueryParam("q") @Nullable String q,
      @QueryParam("targets") @Nullable String targets,
      @QueryParam("size") @Nullable String size,
      @QueryParam("timeout") @Nullable String timeout) {
    return switch (FederatedParameters.read(q, targets, size, timeout, search.codes())) {
      case Read.Faulty(var faults) -> Problem.badParameters(faults).response();
      case Read.Sound(var request) ->
          Response.ok((StreamingOutput) out -> stream(request, out))
              .header("Cache-Control", "no-store, no-transform")
              .header("X-Accel-Buffering", "no")
              .build();
    };
  }

  /** The whole search at its end. */
  @GET
  @Path("/search")
  @Produces(JSON)
  public Response whole(
      @QueryParam("q") @Nullable String q,
      @QueryParam("targets") @Nullable String targets,
      @QueryParam("size") @Nullable String size,
      @QueryParam("timeout") @Nullable String timeout)
      throws IOException {
    return switch (FederatedParameters.read(q, targets, size, timeout, search.codes())) {
      case Read.Faulty(var faults) -> Problem.badParameters(faults).response();
      case Read.Sound(var request) -> {
        FederatedAnswer.Gathering gathering = new FederatedAnswer.Gathering();
        yield run(request, gathering)
            ? Response.ok(gathering.answer()).header("Cache-Control", "no-store").build()
            : Problem.of(503, "Too many searches at once: try again.").response();
      }
    };
  }

  /** Readers leave while a search goes on: that ends it and is nobody's fault. */
  private void stream(FederatedRequest request, OutputStream out) {
    try {
      run(request, new ServerSentEvents(out));
    } catch (IOException left) {
      log.debug("a federated search lost its reader: {}", left.getMessage());
    }
  }

  private boolean run(FederatedRequest request, EventSink sink) throws IOException {
    if (!searches.tryAcquire()) {
      sink.accept(new FederatedEvent.Finished(false, 0, 0, List.of()));
      return false;
    }
    try {
      search.run(request, sink);
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("the search was given up", stop);
    } finally {
      searches.release();
    }
  }

  /** A record that a search has shown, for copy-cataloguing. */
  @GET
  @Path("/records/{target}/{token}")
  public Response record(
      @PathParam("target") String target,
      @PathParam("token") String token,
      @QueryParam("format") @Nullable String format) {
    return RecordDownload.of(search.record(target, token), format == null ? "marc21" : format);
  }
}
