package org.tongjie.broker.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.live.GatewayException;
import org.tongjie.broker.live.LiveAnswer;
import org.tongjie.broker.live.LiveGateway;
import org.tongjie.broker.web.view.Frame;
import org.tongjie.broker.web.view.LivePresenter;

/** What partner libraries have, as a page of its own for browsers without JavaScript. */
@Path("/live/results")
public final class LiveResultsPage {
  private static final Logger LOG = LoggerFactory.getLogger(LiveResultsPage.class);
  private static final int MOST_SEARCHES = 24;

  private final LiveGateway gateway;
  private final String publicUrl;
  private final Semaphore searches = new Semaphore(MOST_SEARCHES);

  public LiveResultsPage(LiveGateway gateway, String publicUrl) {
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
    LivePresenter presenter = new LivePresenter(frame.language());
    return visit.answer(
        200, Templates.liveResults(frame, presenter.view(query.get(), search(query.get()))));
  }

  /** Nothing while the gateway is away, which the page says. */
  private Optional<LiveAnswer> search(String query) {
    if (!searches.tryAcquire()) {
      LOG.warn("{} searches of partner libraries at once: one more is not made", MOST_SEARCHES);
      return Optional.empty();
    }
    try {
      return Optional.of(gateway.search(query));
    } catch (GatewayException away) {
      LOG.warn("No results of partner libraries: {}", away.getMessage());
      return Optional.empty();
    } finally {
      searches.release();
    }
  }
}
