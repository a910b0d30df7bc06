package org.tongjie.broker.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import org.tongjie.broker.shelves.RecordShelves;
import org.tongjie.broker.shelves.Shelves;
import org.tongjie.broker.web.view.Frame;
import org.tongjie.broker.web.view.ShelfPresenter;

/** Where items are now, as a page of its own for browsers without JavaScript. */
@Path("/availability")
public final class ShelvesPage {
  private final ShelfVisit.Door door;
  private final InstantSource clock;

  ShelvesPage(ShelfVisit.Door door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  @GET
  public Response get(
      @Context UriInfo uri, @Context HttpHeaders headers, @Context HttpServletRequest request) {
    ShelfVisit asked = door.visit(uri, headers, request);
    Frame frame = asked.visit().frame();
    if (asked.ids().isEmpty()) {
      return ErrorPages.answer(asked.visit(), ErrorPages.view(frame.language(), 400, "400"));
    }
    List<RecordShelves> records = asked.last(asked.begin(), Shelves.LONGEST);
    ShelfPresenter presenter = new ShelfPresenter(frame.language(), clock.instant());
    return Private.of(asked.visit().answer(200, Templates.shelves(frame, presenter.view(records))))
        .build();
  }
}
