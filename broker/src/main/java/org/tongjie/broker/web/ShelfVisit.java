package org.tongjie.broker.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.broker.availability.Asker;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.shelves.LibraryShelf;
import org.tongjie.broker.shelves.Nearness;
import org.tongjie.broker.shelves.RecordShelves;
import org.tongjie.broker.shelves.Shelves;
import org.tongjie.broker.shelves.ShelvesAnswer;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A reader's question where items are now.
 *
 * @param ids records, each once; empty where none or too many were asked for
 * @param near the library from which others are near or far: the one chosen, else the reader's own
 */
record ShelfVisit(
    Visit visit, List<String> ids, Optional<AgencySymbol> near, Asker asker, Shelves shelves) {
  /**
   * What both pages need.
   *
   * @param home the library whose reader sends a request, if one is signed in
   */
  record Door(
      Shelves shelves,
      Function<HttpServletRequest, Asker> asker,
      Function<HttpHeaders, Optional<AgencySymbol>> home,
      Site site) {

    ShelfVisit visit(UriInfo uri, HttpHeaders headers, HttpServletRequest request) {
      Visit visit = site.visit(uri, headers);
      List<String> ids =
          visit.parameters().getOrDefault("id", List.of()).stream().distinct().toList();
      boolean sound = ids.size() <= Shelves.MOST_RECORDS;
      return new ShelfVisit(
          visit,
          sound ? ids : List.of(),
          chosen(visit).or(() -> home.apply(headers)),
          asker.apply(request),
          shelves);
    }

    private Optional<AgencySymbol> chosen(Visit visit) {
      List<String> given = visit.parameters().getOrDefault("at", List.of());
      return shelves.region().agencies().stream()
          .map(RegionAgency::symbol)
          .filter(symbol -> given.contains(symbol.value()))
          .findFirst();
    }
  }

  /** Begins to ask. */
  Shelves.Question begin() {
    return shelves.begin(ids, asker);
  }

  /** What was found, the nearest libraries first; asked for the last time. */
  List<RecordShelves> last(Shelves.Question question, Duration budget) {
    return nearestFirst(question.last(budget));
  }

  /** The same with the nearest libraries first. */
  List<RecordShelves> nearestFirst(ShelvesAnswer answer) {
    return answer.records().stream()
        .map(record -> new RecordShelves(record.id(), record.title(), sorted(record.libraries())))
        .toList();
  }

  private List<LibraryShelf> sorted(List<LibraryShelf> libraries) {
    return Nearness.sorted(libraries, near, shelves.region());
  }
}
