package org.tongjie.catalog.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tongjie.catalog.query.BrowseRequest.Browsable;

/**
 * An index that CQL queries may name, for those who describe what can be asked.
 *
 * @param names prefix of a context set, point and name, the usual one first
 * @param list what a scan of it goes through, if it can be scanned
 * @param sorts whether results can be ordered by it
 */
public record CqlIndex(Scope scope, List<String> names, Optional<Browsable> list, boolean sorts) {
  private static final Map<String, String> PREFIXES =
      Map.of(
          CqlContexts.CQL, "cql",
          CqlContexts.DC, "dc",
          CqlContexts.BATH, "bath",
          CqlContexts.REC, "rec");
  private static final Set<Scope> SORTED =
      Set.of(Scope.TITLE, Scope.AUTHOR, Scope.PERSON, Scope.CORPORATE, Scope.YEAR);

  public CqlIndex {
    names = List.copyOf(names);
  }

  /** Identifiers of the context sets by their usual prefixes. */
  public static Map<String, String> contextSets() {
    Map<String, String> sets = new LinkedHashMap<>();
    CqlContexts.ORDER.forEach(set -> sets.put(PREFIXES.get(set), set));
    return Collections.unmodifiableMap(sets);
  }

  /**
   * What results are counted by when its values are wanted as a facet, if that can be done. Classes
   * are not: those counted are levels of one scheme, those searched are of all.
   */
  public Optional<Facet> facet() {
    return switch (scope) {
      case YEAR -> Optional.of(Facet.YEAR);
      case LANGUAGE -> Optional.of(Facet.LANGUAGE);
      case FORM -> Optional.of(Facet.FORM);
      case LIBRARY -> Optional.of(Facet.LIBRARY);
      case ANYWHERE,
          TITLE,
          OTHER_TITLE,
          AUTHOR,
          PERSON,
          CORPORATE,
          SUBJECT,
          PUBLISHER,
          PLACE,
          NOTE,
          SERIES,
          ISBN,
          ISSN,
          LCCN,
          NUMBER,
          LOCAL_NUMBER,
          BARCODE,
          CLASS_NUMBER,
          CALL_NUMBER ->
          Optional.empty();
    };
  }

  /** The index of a name, with a usual prefix or without one. */
  public static Optional<CqlIndex> named(String name) {
    return CqlContexts.USUAL
        .resolve(name)
        .flatMap(CqlContexts::scope)
        .flatMap(scope -> all().stream().filter(index -> index.scope() == scope).findFirst());
  }

  /** All indexes, in the order of their scopes. */
  public static List<CqlIndex> all() {
    Map<Scope, List<String>> names = new TreeMap<>();
    for (String set : CqlContexts.ORDER) {
      new TreeMap<>(CqlContexts.INDEXES.get(set))
          .forEach((name, scope) ->
              names
                  .computeIfAbsent(scope, _ -> new ArrayList<>())
                  .add(PREFIXES.get(set) + "." + name));
    }
    return names.entrySet().stream()
        .map(entry ->
            new CqlIndex(
                entry.getKey(),
                entry.getValue(),
                Browsable.of(entry.getKey()),
                SORTED.contains(entry.getKey())))
        .toList();
  }
}
