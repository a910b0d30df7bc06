package org.tongjie.z3950.sru;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongjie.catalog.query.SortKey;

/**
 * The parameter sortKeys (SRU 1.1, Sorting): keys with spaces between them, each {@code
 * path,schema,ascending,caseSensitive,missingValue} of which all but the path may be missing.
 * Records without the value come last, which is all that can be asked for.
 */
final class SortKeys {
  private static final int MOST_KEYS = 3;

  private SortKeys() {}

  /** What became of the parameter. */
  sealed interface Parsed {
    record Known(List<SortKey> keys) implements Parsed {}

    record Refused(SruDiagnostic diagnostic) implements Parsed {}
  }

  static Parsed parse(String text) {
    List<SortKey> keys = new ArrayList<>();
    for (String key : text.strip().split("\\s+", -1)) {
      Optional<SruDiagnostic> fault = key.isEmpty() ? Optional.empty() : read(key, keys);
      if (fault.isPresent()) {
        return new Parsed.Refused(fault.get());
      }
    }
    return keys.size() > MOST_KEYS
        ? new Parsed.Refused(
            new SruDiagnostic(SruDiagnostic.TOO_MANY_SORT_KEYS, Integer.toString(MOST_KEYS)))
        : new Parsed.Known(keys);
  }

  private static Optional<SruDiagnostic> read(String key, List<SortKey> keys) {
    String[] parts = key.split(",", -1);
    String schema = part(parts, 1);
    String ascending = part(parts, 2);
    String caseSensitive = part(parts, 3);
    String missing = part(parts, 4);
    Optional<SortKey.By> by = by(part(parts, 0));
    if (by.isEmpty()) {
      return fault(SruDiagnostic.UNSUPPORTED_SORT_PATH, part(parts, 0));
    }
    if (!schema.isEmpty() && !schema.equals("dc") && !schema.equals("info:srw/schema/1/dc-v1.1")) {
      return fault(SruDiagnostic.UNSUPPORTED_SORT_SCHEMA, schema);
    }
    if (!ascending.matches("|[01]")) {
      return fault(SruDiagnostic.UNSUPPORTED_SORT_DIRECTION, ascending);
    }
    if (!caseSensitive.matches("|0")) {
      return fault(SruDiagnostic.UNSUPPORTED_SORT_CASE, caseSensitive);
    }
    boolean descending = ascending.equals("0");
    if (!missing.isEmpty() && !missing.equals(descending ? "lowValue" : "highValue")) {
      return fault(SruDiagnostic.UNSUPPORTED_MISSING_VALUE, missing);
    }
    keys.add(new SortKey(by.get(), descending));
    return Optional.empty();
  }

  private static Optional<SruDiagnostic> fault(int number, String details) {
    return Optional.of(new SruDiagnostic(number, details));
  }

  private static String part(String[] parts, int at) {
    return at < parts.length ? unquoted(parts[at]) : "";
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  private static Optional<SortKey.By> by(String path) {
    return switch (path.toLowerCase(Locale.ROOT)) {
      case "title", "dc.title", "/dc/title" -> Optional.of(SortKey.By.TITLE);
      case "creator", "author", "dc.creator", "/dc/creator" -> Optional.of(SortKey.By.AUTHOR);
      case "date", "dc.date", "/dc/date" -> Optional.of(SortKey.By.YEAR);
      case "relevance", "cql.relevance" -> Optional.of(SortKey.By.RELEVANCE);
      default -> Optional.empty();
    };
  }
}
