package org.tongjie.broker.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.broker.availability.Asker;
import org.tongjie.broker.shelves.Shelves;
import org.tongjie.catalog.directory.AgencySymbol;

/** All that readers are told of where items are now. */
public final class ShelfPages {
  private ShelfPages() {}

  /**
   * What the pages are made of.
   *
   * @param asker who sends a request, by address
   * @param home the library whose reader sends a request, if one is signed in
   */
  public record Parts(
      Shelves shelves,
      Function<HttpServletRequest, Asker> asker,
      Function<HttpHeaders, Optional<AgencySymbol>> home,
      InstantSource clock) {}

  /** The resources. */
  public static List<Object> of(Parts parts, Site site) {
    ShelfVisit.Door door = new ShelfVisit.Door(parts.shelves(), parts.asker(), parts.home(), site);
    return List.of(
        new ShelvesPage(door, parts.clock()), new ShelfEventsResource(door, parts.clock()));
  }
}
