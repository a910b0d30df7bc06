package org.tongjie.z3950.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.query.Facet;
import org.tongjie.z3950.database.CatalogDatabase;
import org.tongjie.z3950.database.ResultSet;
import org.tongjie.z3950.database.Search;
import org.tongjie.z3950.database.Selection;
import org.tongjie.z3950.pdu.Delivery;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.ElementSetNames;
import org.tongjie.z3950.pdu.Option;
import org.tongjie.z3950.pdu.OtherInformation;
import org.tongjie.z3950.pdu.Piggyback;
import org.tongjie.z3950.pdu.PresentRequest.Range;
import org.tongjie.z3950.pdu.PresentStatus;
import org.tongjie.z3950.pdu.Records;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.pdu.SearchResult1;
import org.tongjie.z3950.rpn.Bib1;
import org.tongjie.z3950.syntax.RecordForm;

/** Search, with the records that go along (Z39.50-2003 §3.2.2). */
final class Searching {
  private static final String DEFAULT_SET = "default";
  private static final int NO_RESULT_SET = 3;

  /** Records along with a search answer at most; more are left to Present. */
  private static final int MOST_ALONG = 1_000;

  private final Surroundings surroundings;
  private final Association association;
  private final ResultSets sets;

  Searching(Surroundings surroundings, Association association, ResultSets sets) {
    this.surroundings = surroundings;
    this.association = association;
    this.sets = sets;
  }

  SearchResponse search(SearchRequest request) throws Refusal {
    String name = request.resultSetName();
    if (!association.isAgreed(Option.NAMED_RESULT_SETS) && !name.equals(DEFAULT_SET)) {
      throw new Refusal(Bib1.NAMING_NOT_SUPPORTED, name);
    }
    sets.makeRoom(name);
    if (!request.replace() && sets.contains(name)) {
      throw new Refusal(Bib1.RESULT_SET_EXISTS, name);
    }
    ResultSet found = find(request, name);
    sets.put(name, found);
    return new SearchResponse(
        request.referenceId(),
        found.total(),
        true,
        null,
        deliver(request.piggyback(), found),
        report(found),
        List.of());
  }

  /** Whatever comes of it, a set of that name is replaced; its own query may refer to it. */
  private ResultSet find(SearchRequest request, String name) throws Refusal {
    try {
      Selection selection =
          new DatabaseNames(surroundings.databases(), association.admission().partner())
              .select(request.databases());
      QueryReading.Understood understood =
          new QueryReading(association.text(), sets).read(request.query());
      Search search = new Search(understood.query(), selection, understood.sort());
      int along = Math.clamp(along(request.piggyback()), 0, MOST_ALONG);
      ResultSet found =
          ResultSet.of(surroundings.catalog(), search, along, counted(request, selection));
      if (!found.found().complete()) {
        throw new Refusal(Bib1.RESOURCES_EXHAUSTED, "the search took too long; narrow it");
      }
      return found;
    } finally {
      sets.remove(name);
    }
  }

  private static long along(Piggyback piggyback) {
    return Math.max(piggyback.smallSetUpperBound(), piggyback.mediumSetPresentNumber());
  }

  /** Counting libraries costs; it is done for whoever asks or searches several of them. */
  private static Set<Facet> counted(SearchRequest request, Selection selection) {
    boolean wanted =
        selection.databases().size() > 1
            || request.additionalSearchInfo().stream()
                .anyMatch(info ->
                    info.content() instanceof OtherInformation.Externally(var external)
                        && SearchResult1.FORMAT.equals(external.syntax()));
    return wanted ? Set.of(Facet.LIBRARY) : Set.of();
  }

  private Delivery deliver(Piggyback piggyback, ResultSet found) {
    long total = found.total();
    boolean small = total <= piggyback.smallSetUpperBound();
    long count =
        small
            ? total
            : total >= piggyback.largeSetLowerBound()
                ? 0
                : Math.min(total, piggyback.mediumSetPresentNumber());
    if (count <= 0) {
      return new Delivery(0, total == 0 ? 0 : 1, null, null);
    }
    try {
      ElementSetNames names = small ? piggyback.smallSetElements() : piggyback.mediumSetElements();
      return delivery(piggyback, names, found, Math.min(count, MOST_ALONG));
    } catch (Refusal refusal) {
      return new Delivery(
          0, 1, PresentStatus.FAILURE, new Records.NonSurrogate(refusal.diagnostic()));
    }
  }

  private Delivery delivery(
      Piggyback piggyback, @Nullable ElementSetNames names, ResultSet found, long count)
      throws Refusal {
    String database = found.search().selection().databases().getFirst().name();
    RecordForm form =
        new Wanted(association.admission().partner(), association.records())
            .form(piggyback.recordSyntax(), names, database);
    RecordDelivery.Delivered delivered =
        new RecordDelivery(surroundings, association, found, form)
            .deliver(List.of(new Range(1, count)));
    surroundings.log().handedOut(delivered.records().size());
    return new Delivery(
        delivered.records().size(),
        delivered.next() > found.total() ? 0 : delivered.next(),
        delivered.status(),
        new Records.Retrieved(delivered.records()));
  }

  /** searchResult-1 with the count of each database or library, where they were counted. */
  private List<OtherInformation> report(ResultSet found) {
    Map<AgencySymbol, Long> libraries = found.found().libraries();
    List<SearchResult1.DatabaseResults> counts = new ArrayList<>();
    if (found.search().selection().isUnion()) {
      libraries.forEach((library, count) -> counts.add(count(library.value(), count)));
    } else if (found.search().selection().databases().size() > 1) {
      for (CatalogDatabase database : found.search().selection().databases()) {
        database
            .library()
            .ifPresent(
                library -> counts.add(count(database.name(), libraries.getOrDefault(library, 0L))));
      }
    }
    if (counts.isEmpty()) {
      return List.of();
    }
    SearchResult1.Report report =
        new SearchResult1.Report(null, true, null, null, null, found.total(), null, counts);
    return List.of(
        OtherInformation.of(new SearchResult1(List.of(report)).toExternal(association.text())));
  }

  private static SearchResult1.DatabaseResults count(String database, long count) {
    return new SearchResult1.DatabaseResults(List.of(database), count, null);
  }

  /** The answer to a search that was refused: no result set is left under its name. */
  static SearchResponse refused(SearchRequest request, Diagnostic.Default why) {
    return new SearchResponse(
        request.referenceId(),
        0,
        false,
        NO_RESULT_SET,
        new Delivery(0, 0, null, new Records.NonSurrogate(why)),
        List.of(),
        List.of());
  }
}
