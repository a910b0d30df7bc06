package org.tongjie.broker.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.tongjie.broker.language.BadParameter;
import org.tongjie.broker.search.FacetName;
import org.tongjie.broker.search.Libraries;
import org.tongjie.broker.search.Parameters;
import org.tongjie.broker.search.Parameters.UnknownNames;
import org.tongjie.broker.search.ParsedSearch;
import org.tongjie.broker.search.SearchTerms;
import org.tongjie.broker.search.Searcher;
import org.tongjie.broker.shelves.Shelves;
import org.tongjie.broker.web.view.ErrorView;
import org.tongjie.broker.web.view.Frame;
import org.tongjie.broker.web.view.Labels;
import org.tongjie.broker.web.view.LiveLinks;
import org.tongjie.broker.web.view.ResultsPresenter;
import org.tongjie.broker.web.view.ShelfLinks;
import org.tongjie.catalog.index.Hit;
import org.tongjie.catalog.index.SearchResult;

/** The results page. */
@Path("/search")
public final class SearchPage {
  private final Searcher searcher;
  private final Libraries libraries;
  private final Site site;
  private final Beside beside;

  /**
   * The page over an index.
   *
   * @param beside what is shown beside the hits
   */
  public SearchPage(Searcher searcher, Libraries libraries, Site site, Beside beside) {
    this.searcher = searcher;
    this.libraries = libraries;
    this.site = site;
    this.beside = beside;
  }

  /**
   * What is shown beside hits, after the page.
   *
   * @param partners whether partner libraries can be searched too, just now
   * @param shelves whether systems can be asked where items are now
   */
  public record Beside(BooleanSupplier partners, boolean shelves) {}

  @GET
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    Visit visit = site.visit(uri, headers);
    return switch (Parameters.parse(visit.parameters(), UnknownNames.IGNORED)) {
      case ParsedSearch.Invalid(List<BadParameter> faults) -> refused(visit, faults);
      case ParsedSearch.Valid(SearchTerms terms) -> results(visit, terms);
    };
  }

  private Response results(Visit visit, SearchTerms terms) {
    SearchResult result = searcher.search(terms);
    Labels labels = new Labels(visit.frame().language(), libraries.all());
    Frame frame = visit.frame();
    LiveLinks partners =
        beside.partners().getAsBoolean() ? LiveLinks.of(terms, frame.language()) : LiveLinks.NONE;
    ShelfLinks shelves = beside.shelves() ? shelves(terms, result, frame) : ShelfLinks.NONE;
    ResultsPresenter presenter = new ResultsPresenter(labels, terms, result);
    byte[] page = Templates.results(frame, presenter.view(), partners, shelves);
    Response answer = visit.answer(200, page);
    return partners.isPresent() || shelves.isPresent() ? ScriptPolicy.on(answer) : answer;
  }

  private static ShelfLinks shelves(SearchTerms terms, SearchResult result, Frame frame) {
    List<String> libraries = terms.chosen(FacetName.LIBRARY);
    return ShelfLinks.ofResults(
        result.hits().stream().map(Hit::id).toList(),
        libraries.size() == 1 ? libraries.getFirst() : "",
        frame.language(),
        Shelves.MOST_RECORDS);
  }

  private static Response refused(Visit visit, List<BadParameter> faults) {
    ErrorView view = ErrorPages.view(visit.frame().language(), 400, "400");
    List<String> details =
        faults.stream().map(fault -> fault.in(visit.frame().language())).toList();
    List<String> typed = visit.parameters().getOrDefault("q", List.of());
    String query = typed.isEmpty() ? "" : typed.getFirst();
    return ErrorPages.answer(
        visit, new ErrorView(400, view.heading(), view.explanation(), details, shortened(query)));
  }

  /** An overlong query is given back as far as it may be asked again. */
  private static String shortened(String query) {
    int longest = Parameters.LONGEST_QUERY;
    return query.length() <= longest ? query : query.substring(0, longest);
  }
}
