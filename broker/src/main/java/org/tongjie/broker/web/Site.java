package org.tongjie.broker.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/**
 * What all pages of search share.
 *
 * @param publicUrl the site's own idea of its address, or empty to believe the request
 * @param lending whether readers can sign in and ask for books to be brought
 */
public record Site(String publicUrl, boolean lending) {

  /** A reader's request for a page. */
  Visit visit(UriInfo uri, HttpHeaders headers) {
    Visit visit = Visit.of(uri, headers, publicUrl);
    return lending
        ? new Visit(visit.frame().offeringSignIn(), visit.parameters(), visit.chosen())
        : visit;
  }
}
