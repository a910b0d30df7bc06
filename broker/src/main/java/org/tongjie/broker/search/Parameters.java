package org.tongjie.broker.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tongjie.broker.language.BadParameter;
import org.tongjie.broker.language.Phrase;

/**
 * Reads the query string of a search: every value is checked before anything is asked of the index.
 */
public final class Parameters {
  /** Results beyond this rank are not paged to; narrowing serves a reader better. */
  public static final int DEEPEST_HIT = 10_000;

  /** Longest query in UTF-16 units. */
  public static final int LONGEST_QUERY = 1_000;

  static final int LARGEST_PAGE = 100;
  static final int MOST_FACET_VALUES = 50;
  private static final int LONGEST_FACET_VALUE = 200;
  private static final String FACET_PREFIX = "facet.";
  private static final List<String> PLAIN_NAMES = List.of("q", "page", "size", "sort");

  private final Map<String, List<String>> given;
  private final List<BadParameter> faults = new ArrayList<>();

  private Parameters(Map<String, List<String>> given) {
    this.given = given;
  }

  /** Whether names that mean nothing to a search are a fault or none of our business. */
  public enum UnknownNames {
    REFUSED,
    IGNORED
  }

  /**
   * What was asked, or what is wrong with it.
   *
   * @param given decoded values by name
   */
  public static ParsedSearch parse(Map<String, List<String>> given, UnknownNames unknownNames) {
    return parse(given, unknownNames, 20);
  }

  /** As {@link #parse(Map, UnknownNames)}, with another page size where none is given. */
  public static ParsedSearch parse(
      Map<String, List<String>> given, UnknownNames unknownNames, int usualSize) {
    Parameters parameters = new Parameters(given);
    String query = parameters.query();
    int page = parameters.number("page", 1, 1, DEEPEST_HIT);
    int size = parameters.number("size", usualSize, 0, LARGEST_PAGE);
    SortOrder sort = parameters.sort();
    Map<FacetName, List<String>> facets = parameters.facets();
    parameters.checkDepth(page, size);
    parameters.checkNames(unknownNames);
    return parameters.faults.isEmpty()
        ? new ParsedSearch.Valid(new SearchTerms(query, facets, page, size, sort))
        : new ParsedSearch.Invalid(parameters.faults);
  }

  private String query() {
    String query = single("q").strip();
    if (query.length() > LONGEST_QUERY) {
      fault(
          "q",
          Phrase.of("parameter.long", query.length()),
          Phrase.of("parameter.allowed.characters", LONGEST_QUERY));
      return "";
    }
    return printable(query);
  }

  /** Control characters, which no catalogue text has, count as spaces. */
  private static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0xFFFD || isSurrogate(c) ? ' ' : c)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private int number(String name, int usual, int least, int most) {
    String text = single(name).strip();
    if (text.isEmpty()) {
      return usual;
    }
    Phrase allowed = Phrase.of("fault.number.allowed", least, most);
    if (!text.matches("-?[0-9]{1,9}")) {
      fault(name, Phrase.of("parameter.noNumber", shortened(text)), allowed);
      return usual;
    }
    int value = Integer.parseInt(text);
    if (value < least || value > most) {
      fault(name, Phrase.of("parameter.range", value), allowed);
      return usual;
    }
    return value;
  }

  private SortOrder sort() {
    String text = single("sort").strip();
    if (text.isEmpty()) {
      return SortOrder.RELEVANCE;
    }
    return SortOrder.of(text)
        .orElseGet(() -> {
          fault(
              "sort",
              Phrase.of("parameter.noOrder", shortened(text)),
              Phrase.codes(SortOrder.allowed()));
          return SortOrder.RELEVANCE;
        });
  }

  private Map<FacetName, List<String>> facets() {
    Map<FacetName, List<String>> facets = new TreeMap<>();
    for (FacetName facet : FacetName.values()) {
      List<String> values =
          given.getOrDefault(FACET_PREFIX + facet.token(), List.of()).stream()
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .distinct()
              .toList();
      checkFacet(facet, values);
      if (!values.isEmpty()) {
        facets.put(facet, values);
      }
    }
    return facets;
  }

  private void checkFacet(FacetName facet, List<String> values) {
    String name = FACET_PREFIX + facet.token();
    if (values.size() > MOST_FACET_VALUES) {
      fault(name, times(values), Phrase.of("parameter.allowed.values", MOST_FACET_VALUES));
    }
    for (String value : values) {
      if (value.length() > LONGEST_FACET_VALUE || value.chars().anyMatch(Character::isISOControl)) {
        fault(
            name,
            Phrase.of("parameter.unusable", shortened(value)),
            Phrase.of("parameter.allowed.characters", LONGEST_FACET_VALUE));
      } else if (!facet.allows(value)) {
        fault(name, Phrase.of("parameter.noValue", shortened(value)), facet.allowed());
      }
    }
  }

  private void checkDepth(int page, int size) {
    if ((long) page * size > DEEPEST_HIT) {
      fault(
          "page",
          Phrase.of("parameter.deep", DEEPEST_HIT),
          Phrase.of("parameter.allowed.deep", DEEPEST_HIT));
    }
  }

  private void checkNames(UnknownNames unknownNames) {
    for (String name : given.keySet()) {
      boolean known =
          PLAIN_NAMES.contains(name)
              || (name.startsWith(FACET_PREFIX)
                  && FacetName.of(name.substring(FACET_PREFIX.length())).isPresent());
      boolean ours = name.toLowerCase(Locale.ROOT).startsWith(FACET_PREFIX);
      if (!known && (ours || unknownNames == UnknownNames.REFUSED)) {
        fault(shortened(name), Phrase.of("parameter.unknown"), Phrase.codes(allowedNames()));
      }
    }
  }

  private static String allowedNames() {
    return String.join(", ", PLAIN_NAMES) + ", " + FACET_PREFIX + FacetName.allowedTokens();
  }

  private String single(String name) {
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      fault(name, times(values), Phrase.of("parameter.allowed.once"));
    }
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static Phrase times(List<String> values) {
    return Phrase.of("parameter.times", values.size());
  }

  private void fault(String parameter, Phrase reason, Phrase allowed) {
    faults.add(new BadParameter(parameter, reason, allowed));
  }

  private static String shortened(String text) {
    String clean = printable(text);
    return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
  }
}
