package org.tongjie.broker.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.search.FacetName;
import org.tongjie.broker.search.SearchTerms;
import org.tongjie.catalog.index.Hit;
import org.tongjie.catalog.index.LibraryHoldings;
import org.tongjie.catalog.index.SearchResult;

/**
 * The answer to a search.
 *
 * @param total hits on all pages
 * @param facets counts of values by facet, most frequent first
 * @param tookMs time from the question to this answer
 */
public record SearchJson(
    long total,
    int page,
    int size,
    List<HitJson> hits,
    Map<String, List<FacetJson>> facets,
    long tookMs) {

  /**
   * One hit.
   *
   * @param year null when unknown
   */
  public record HitJson(
      String id,
      String title,
      List<String> authors,
      String publisher,
      @Nullable Integer year,
      List<String> isbn,
      String format,
      List<HolderJson> libraries) {}

  /** A library that has a hit. */
  public record HolderJson(String code, String name, List<PieceJson> holdings) {}

  /** One piece, or one place where no pieces are listed. */
  public record PieceJson(String location, String callNumber, String barcode) {}

  /**
   * How many hits have a value.
   *
   * @param name what the value is called where that differs, as for libraries
   */
  public record FacetJson(String value, String name, long count) {}

  static SearchJson of(
      SearchTerms terms, SearchResult result, Map<String, String> libraryNames, long tookMs) {
    Map<String, List<FacetJson>> facets = new LinkedHashMap<>();
    for (FacetName facet : FacetName.values()) {
      facets.put(facet.token(), counts(facet, result, libraryNames));
    }
    return new SearchJson(
        result.total(),
        terms.page(),
        terms.size(),
        result.hits().stream().map(SearchJson::hit).toList(),
        facets,
        tookMs);
  }

  private static List<FacetJson> counts(
      FacetName facet, SearchResult result, Map<String, String> libraryNames) {
    return result.facets().getOrDefault(facet.facet(), List.of()).stream()
        .map(count ->
            new FacetJson(
                count.value(),
                facet == FacetName.LIBRARY
                    ? libraryNames.getOrDefault(count.value(), count.value())
                    : count.value(),
                count.count()))
        .toList();
  }

  private static HitJson hit(Hit hit) {
    return new HitJson(
        hit.id(),
        hit.title(),
        hit.authors(),
        hit.publisher(),
        hit.year() == 0 ? null : hit.year(),
        hit.isbn(),
        hit.form(),
        hit.libraries().stream().map(SearchJson::library).toList());
  }

  private static HolderJson library(LibraryHoldings library) {
    return new HolderJson(
        library.code(),
        library.name(),
        library.holdings().stream()
            .map(item -> new PieceJson(item.location(), item.callNumber(), item.barcode()))
            .toList());
  }
}
