package org.tongjie.broker.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import org.tongjie.broker.record.RecordAnswer;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.web.view.Frame;
import org.tongjie.broker.web.view.Labels;
import org.tongjie.broker.web.view.Links;
import org.tongjie.broker.web.view.RecordPresenter;
import org.tongjie.broker.web.view.RecordView;
import org.tongjie.broker.web.view.ShelfLinks;

/** The page of one record. */
@Path("/records/{id}")
public final class RecordPage {
  private final RecordFinder records;
  private final Site site;
  private final boolean shelves;

  /**
   * The page.
   *
   * @param shelves whether systems can be asked where its items are now
   */
  public RecordPage(RecordFinder records, Site site, boolean shelves) {
    this.records = records;
    this.site = site;
    this.shelves = shelves;
  }

  @GET
  public Response get(
      @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
    Visit visit = site.visit(uri, headers);
    return switch (records.find(id)) {
      case RecordAnswer.Found(RecordDetails details) -> page(visit, details);
      case RecordAnswer.Moved(String to) -> moved(visit, to);
      case RecordAnswer.Gone _ -> missing(visit, 410, "410");
      case RecordAnswer.Unknown _ -> missing(visit, 404, "404.record");
    };
  }

  private Response page(Visit visit, RecordDetails details) {
    Frame frame = visit.frame();
    Labels labels = new Labels(frame.language(), Map.of());
    RecordPresenter presenter = new RecordPresenter(labels, details, frame.baseUrl());
    RecordView view = site.lending() ? presenter.view().asRequestable() : presenter.view();
    ShelfLinks links =
        shelves && !details.holders().isEmpty()
            ? ShelfLinks.ofRecord(details.id(), frame.language())
            : ShelfLinks.NONE;
    Response page = visit.answer(200, Templates.record(frame, view, links));
    return links.isPresent() ? ScriptPolicy.on(page) : page;
  }

  private static Response moved(Visit visit, String to) {
    String lang = visit.chosen() ? "?lang=" + visit.frame().language().code() : "";
    return Response.status(Response.Status.MOVED_PERMANENTLY)
        .location(URI.create(Links.record(to) + lang))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  private static Response missing(Visit visit, int status, String kind) {
    return ErrorPages.answer(visit, ErrorPages.view(visit.frame().language(), status, kind));
  }
}
