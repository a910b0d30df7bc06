package org.tongjie.broker.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.search.Libraries;
import org.tongjie.broker.search.SearchTerms;
import org.tongjie.broker.search.Searcher;
import org.tongjie.broker.search.SortOrder;
import org.tongjie.broker.web.view.Frame;
import org.tongjie.broker.web.view.HomePresenter;
import org.tongjie.broker.web.view.HomeView;
import org.tongjie.broker.web.view.Labels;
import org.tongjie.catalog.index.IndexException;
import org.tongjie.catalog.index.SearchResult;
import org.tongjie.catalog.timing.Deadline.OverdueException;
import org.tongjie.catalog.timing.Remembered;

/** The front page: the search box, and how much there is to search. */
@Path("/")
public final class HomePage {
  private static final Logger LOG = LoggerFactory.getLogger(HomePage.class);
  private static final Duration COUNTS_AGE = Duration.ofSeconds(10);
  private static final SearchTerms EVERYTHING =
      new SearchTerms("", Map.of(), 1, 0, SortOrder.RELEVANCE);

  private final Libraries libraries;
  private final Site site;
  private final Remembered<Optional<SearchResult>> counts;

  public HomePage(Searcher searcher, Libraries libraries, Site site) {
    this.libraries = libraries;
    this.site = site;
    this.counts = new Remembered<>(COUNTS_AGE, () -> count(searcher));
  }

  @GET
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    Visit visit = site.visit(uri, headers);
    Frame frame = visit.frame();
    Labels labels = new Labels(frame.language(), libraries.all());
    HomeView view =
        counts.get().map(new HomePresenter(labels)::view).orElse(HomePresenter.withoutCounts());
    return visit.answer(200, Templates.home(frame, view));
  }

  /** The page stands without counts while the index is away. */
  private static Optional<SearchResult> count(Searcher searcher) {
    try {
      return Optional.of(searcher.search(EVERYTHING));
    } catch (IndexException | OverdueException failure) {
      LOG.warn("The front page goes without counts for now: {}", failure.getMessage());
      return Optional.empty();
    }
  }
}
