package org.tongjie.z3950.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.query.AttributeTranslation;
import org.tongjie.catalog.query.SortKey;
import org.tongjie.z3950.database.ResultSet;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.SortKeySpec;
import org.tongjie.z3950.pdu.SortRequest;
import org.tongjie.z3950.pdu.SortResponse;
import org.tongjie.z3950.pdu.SortStatus;
import org.tongjie.z3950.rpn.Bib1;
import org.tongjie.z3950.rpn.RpnReading;

/**
 * Sort (Z39.50-2003 §3.2.7), by title, author and date. Order is that of the region's catalogue, by
 * pinyin and without regard to case, whatever the case flag says: clients set it unasked.
 */
final class Sorting {
  private static final int MOST_KEYS = 4;
  private static final int ASCENDING = 0;
  private static final int DESCENDING = 1;
  private static final int UNCHANGED = 3;

  private final Surroundings surroundings;
  private final ResultSets sets;

  Sorting(Surroundings surroundings, ResultSets sets) {
    this.surroundings = surroundings;
    this.sets = sets;
  }

  SortResponse sort(SortRequest request) throws Refusal {
    if (request.inputResultSets().size() > 1) {
      throw new Refusal(Bib1.TOO_MANY_SETS_TO_SORT, "1");
    }
    if (request.inputResultSets().isEmpty()) {
      throw new Refusal(Bib1.NO_SET_TO_SORT, "");
    }
    ResultSet input = sets.get(request.inputResultSets().getFirst());
    sets.makeRoom(request.sortedResultSet());
    List<SortKey> keys = keys(request.keys());
    ResultSet sorted =
        ResultSet.of(surroundings.catalog(), input.search().sorted(keys), 0, Set.of());
    sets.put(request.sortedResultSet(), sorted);
    // The count of results is sent only where option 16 is agreed, which is not offered.
    return new SortResponse(request.referenceId(), SortStatus.SUCCESS, null, null, null, List.of());
  }

  private static List<SortKey> keys(List<SortKeySpec> specs) throws Refusal {
    if (specs.isEmpty()) {
      throw new Refusal(Bib1.CANNOT_SORT, "by no key");
    }
    if (specs.size() > MOST_KEYS) {
      throw new Refusal(Bib1.TOO_MANY_SORT_KEYS, Integer.toString(MOST_KEYS));
    }
    List<SortKey> keys = new ArrayList<>();
    for (SortKeySpec spec : specs) {
      SortKey key = new SortKey(by(spec.element()), isDescending(spec));
      checkMissingValue(spec.missingValue());
      if (keys.stream().anyMatch(other -> other.by() == key.by())) {
        throw new Refusal(Bib1.DUPLICATE_SORT_KEYS, "");
      }
      keys.add(key);
    }
    return keys;
  }

  private static boolean isDescending(SortKeySpec spec) throws Refusal {
    return switch (spec.relation()) {
      case ASCENDING -> false;
      case DESCENDING -> true;
      default -> // by frequency, or undefined
          throw new Refusal(Bib1.SORT_RELATION, Integer.toString(spec.relation()));
    };
  }

  private static void checkMissingValue(SortKeySpec.@Nullable MissingValue missing) throws Refusal {
    switch (missing) {
      case null -> {} // records without value come last
      case SortKeySpec.NullValue _ -> {} // so they do
      case SortKeySpec.Abort _, SortKeySpec.ValueData _ ->
          throw new Refusal(Bib1.MISSING_DATA_ACTION, "records without value come last");
    }
  }

  private static SortKey.By by(SortKeySpec.SortElement element) throws Refusal {
    return switch (element) {
      case SortKeySpec.Generic(SortKeySpec.SortKey key) -> by(key);
      case SortKeySpec.ByDatabase _ -> throw new Refusal(Bib1.SORT_BY_DATABASE, "");
    };
  }

  private static SortKey.By by(SortKeySpec.SortKey key) throws Refusal {
    return switch (key) {
      case SortKeySpec.SortField(String name) ->
          named(name).orElseThrow(() -> new Refusal(Bib1.CANNOT_SORT, name));
      case SortKeySpec.SortAttributes(var set, var attributes) ->
          AttributeTranslation.sortKey(set.dotted(), RpnReading.attributes(attributes))
              .orElseThrow(() -> new Refusal(Bib1.CANNOT_SORT, "these attributes"));
      case SortKeySpec.SortElementSpec _ -> throw new Refusal(Bib1.CANNOT_SORT, "an element");
    };
  }

  private static Optional<SortKey.By> named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "title" -> Optional.of(SortKey.By.TITLE);
      case "author", "name", "creator" -> Optional.of(SortKey.By.AUTHOR);
      case "date", "year" -> Optional.of(SortKey.By.YEAR);
      default -> Optional.empty(); // any name may be asked for
    };
  }

  static SortResponse refused(SortRequest request, Diagnostic.Default why) {
    return new SortResponse(
        request.referenceId(), SortStatus.FAILURE, UNCHANGED, List.of(why), null, List.of());
  }
}
