package org.tongjie.broker.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.shelves.LibraryShelf;
import org.tongjie.broker.shelves.RecordShelves;
import org.tongjie.broker.shelves.Shelves;
import org.tongjie.broker.shelves.ShelvesAnswer;
import org.tongjie.broker.web.view.ShelfPresenter;
import org.tongjie.broker.web.view.ShelfWord;
import org.tongjie.catalog.store.StoreException;
import org.tongjie.catalog.timing.Deadline.OverdueException;

/**
 * Where the items on a page are now, as server-sent events for its script: {@code shelves} soon
 * with what quick systems say and, where slow ones are waited for, again with all; {@code end} once
 * and last. What a page shows besides never depends on it.
 */
@Path("/availability/events")
public final class ShelfEventsResource {
  private static final Logger LOG = LoggerFactory.getLogger(ShelfEventsResource.class);

  /** What quick systems say is shown after so long. */
  private static final Duration SOON = Duration.ofMillis(250);

  private final ShelfVisit.Door door;
  private final InstantSource clock;

  ShelfEventsResource(ShelfVisit.Door door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** Words on records and, where one is asked for whole, on its libraries and items. */
  record ShelvesJson(List<WordJson> records, List<LibraryJson> libraries) {}

  /** A word on a record. */
  record WordJson(String id, ShelfWord word) {}

  /** Words on a library and its items. */
  record LibraryJson(String code, ShelfWord word, List<ItemJson> items) {}

  /** A word on an item. */
  record ItemJson(String barcode, ShelfWord word) {}

  /** A sentence that is read out. */
  record EndJson(String text) {}

  @GET
  public Response get(
      @Context UriInfo uri, @Context HttpHeaders headers, @Context HttpServletRequest request) {
    ShelfVisit asked = door.visit(uri, headers, request);
    if (asked.ids().isEmpty()) {
      return ErrorPages.answer(
          asked.visit(), ErrorPages.view(asked.visit().frame().language(), 400, "400"));
    }
    boolean whole = asked.visit().parameters().containsKey("whole") && asked.ids().size() == 1;
    return EventStream.answer(out -> tell(asked, whole, out));
  }

  /** Readers leave while systems are asked: that is nobody's fault. */
  private void tell(ShelfVisit asked, boolean whole, OutputStream out) {
    EventStream stream = new EventStream(out);
    try {
      stream.begin();
      stream.event("end", new EndJson(follow(asked, whole, stream)));
    } catch (IOException left) {
      LOG.debug("a reader of live availability left: {}", left.getMessage());
    }
  }

  /** The last sentence. */
  private String follow(ShelfVisit asked, boolean whole, EventStream stream) throws IOException {
    try {
      Shelves.Question question = asked.begin();
      ShelvesAnswer soon = question.within(SOON);
      List<RecordShelves> records = asked.nearestFirst(soon);
      if (soon.isOpen()) {
        stream.event("shelves", json(records, whole, presenter(asked)));
      }
      records = asked.last(question, soon.isOpen() ? Shelves.LONGEST.minus(SOON) : Duration.ZERO);
      ShelfPresenter presenter = presenter(asked);
      stream.event("shelves", json(records, whole, presenter));
      return whole && !records.isEmpty()
          ? presenter.line(records.getFirst().libraries()).text()
          : presenter.news(records);
    } catch (StoreException | OverdueException away) {
      LOG.warn("no live availability: {}", away.getMessage());
      return presenter(asked).away();
    }
  }

  private ShelfPresenter presenter(ShelfVisit asked) {
    return new ShelfPresenter(asked.visit().frame().language(), clock.instant());
  }

  private static ShelvesJson json(
      List<RecordShelves> records, boolean whole, ShelfPresenter presenter) {
    return new ShelvesJson(
        records.stream()
            .map(record -> new WordJson(record.id(), presenter.line(record.libraries())))
            .toList(),
        whole
            ? records.stream()
                .flatMap(record -> record.libraries().stream())
                .map(library -> library(library, presenter))
                .toList()
            : List.of());
  }

  private static LibraryJson library(LibraryShelf library, ShelfPresenter presenter) {
    return new LibraryJson(
        library.library().symbol().value(),
        presenter.library(library),
        library.items().stream()
            .filter(item -> !item.piece().barcode().isEmpty())
            .map(item -> new ItemJson(item.piece().barcode(), presenter.item(library, item)))
            .toList());
  }
}
