package org.tongjie.broker.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.live.GatewayException;
import org.tongjie.broker.live.LiveEvent;
import org.tongjie.broker.live.LiveGateway;
import org.tongjie.broker.live.LiveStream;
import org.tongjie.broker.web.view.Frame;

/**
 * The search of partner libraries as it goes on, as server-sent events for the results page's
 * script. A gateway that is away is told as an event too: nothing else depends on it.
 */
@Path("/live")
public final class LiveEventsResource {
  private static final Logger LOG = LoggerFactory.getLogger(LiveEventsResource.class);

  /** A fraction of the requests that are answered at once, so that pages always have room. */
  private static final int MOST_STREAMS = 48;

  private final LiveGateway gateway;
  private final String publicUrl;
  private final Semaphore streams = new Semaphore(MOST_STREAMS);

  public LiveEventsResource(LiveGateway gateway, String publicUrl) {
    this.gateway = gateway;
    this.publicUrl = publicUrl;
  }

  @GET
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    Visit visit = Visit.of(uri, headers, publicUrl);
    Frame frame = visit.frame();
    Optional<String> query = visit.liveQuery();
    if (query.isEmpty()) {
      return ErrorPages.answer(visit, ErrorPages.view(frame.language(), 400, "400"));
    }
    return EventStream.answer(out -> tell(query.get(), frame, out));
  }

  /** Readers leave while a search goes on: that ends it and is nobody's fault. */
  private void tell(String query, Frame frame, OutputStream out) {
    LiveWriter writer = new LiveWriter(frame, out);
    try {
      writer.begin();
      if (streams.tryAcquire()) {
        try {
          follow(query, writer);
        } finally {
          streams.release();
        }
      } else {
        LOG.warn("{} readers follow live results at once: one more goes without", MOST_STREAMS);
        writer.end();
      }
    } catch (IOException left) {
      LOG.debug("a reader of live results left: {}", left.getMessage());
    }
  }

  private void follow(String query, LiveWriter writer) throws IOException {
    try (LiveStream stream = gateway.open(query)) {
      for (Optional<LiveEvent> event = stream.next(); event.isPresent(); event = stream.next()) {
        writer.write(event.get());
      }
    } catch (GatewayException away) {
      LOG.warn("No live results of partner libraries: {}", away.getMessage());
    }
    writer.end();
  }
}
