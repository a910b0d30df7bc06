package org.tongjie.catalog.bib;

import java.util.List;

/**
 * Where, by whom and when a manifestation was published, and its physical extent.
 *
 * @param places places as catalogued
 * @param publishers publishers as catalogued, first is the main one
 * @param date date as catalogued, or empty
 * @param year year of publication in the Common Era, 0 when unknown
 * @param edition edition statement (UNIMARC 205, MARC 21 250), or empty
 * @param extent physical extent as catalogued (302页, xii, 310 p.), or empty
 * @param pages number of pages read from the extent, 0 when unknown
 */
public record Publication(
    List<String> places,
    List<String> publishers,
    String date,
    int year,
    String edition,
    String extent,
    int pages) {

  public static final Publication UNKNOWN = new Publication(List.of(), List.of(), "", 0, "", "", 0);

  public Publication {
    places = List.copyOf(places);
    publishers = List.copyOf(publishers);
  }
}
