package org.tongjie.catalog.query;

import java.util.List;
import java.util.Locale;
import org.tongjie.catalog.query.CqlQuery.Modifier;
import org.tongjie.catalog.query.CqlQuery.SortSpecification;

/** Keys behind "sortby", with the modifiers of context set sort 1.0. */
final class CqlSort {
  private static final int UNSUPPORTED_INDEX = 16;
  private static final int UNSUPPORTED_SORT_TYPE = 81;
  private static final int UNSUPPORTED_CASE = 91;
  private static final int UNSUPPORTED_MISSING_VALUE = 92;

  private CqlSort() {}

  static SortKey key(SortSpecification specification, CqlContexts contexts) throws CqlRefusal {
    CqlContexts.Name index = CqlTranslation.resolve(specification.index(), contexts);
    SortKey.By by = by(CqlContexts.scope(index).orElse(Scope.NOTE), specification.index());
    boolean descending = false;
    String missing = "";
    for (Modifier modifier : specification.modifiers()) {
      switch (CqlTranslation.resolve(modifier.name(), contexts).local()) {
        case "ascending" -> descending = false;
        case "descending" -> descending = true;
        case "ignorecase", "ignoreaccents" -> {} // as all sorting here
        case "respectcase", "respectaccents" ->
            throw new CqlRefusal(UNSUPPORTED_CASE, modifier.name());
        case "missinghigh", "missinglow" -> missing = modifier.name();
        case "missingomit", "missingfail", "missingvalue" ->
            throw new CqlRefusal(UNSUPPORTED_MISSING_VALUE, modifier.name());
        default -> throw new CqlRefusal(UNSUPPORTED_SORT_TYPE, modifier.name());
      }
    }
    boolean low = missing.toLowerCase(Locale.ROOT).endsWith("low");
    if (!missing.isEmpty() && low != descending) {
      throw new CqlRefusal(UNSUPPORTED_MISSING_VALUE, missing); // they come last here
    }
    return new SortKey(by, descending);
  }

  private static SortKey.By by(Scope scope, String name) throws CqlRefusal {
    if (scope == Scope.TITLE) {
      return SortKey.By.TITLE;
    }
    if (scope == Scope.YEAR) {
      return SortKey.By.YEAR;
    }
    if (List.of(Scope.AUTHOR, Scope.PERSON, Scope.CORPORATE).contains(scope)) {
      return SortKey.By.AUTHOR;
    }
    throw new CqlRefusal(UNSUPPORTED_INDEX, name);
  }
}
