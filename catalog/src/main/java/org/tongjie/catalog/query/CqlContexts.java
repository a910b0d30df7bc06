package org.tongjie.catalog.query;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The context sets of CQL that are known, and which prefixes stand for them in a part of a query.
 *
 * @param prefixes identifier of a set by prefix in small letters; the empty prefix is that of names
 *     without one
 */
record CqlContexts(Map<String, String> prefixes) {
  static final String CQL = "info:srw/cql-context-set/1/cql-v1.2";
  static final String DC = "info:srw/cql-context-set/1/dc-v1.1";
  static final String REC = "info:srw/cql-context-set/2/rec-1.1";
  static final String BATH = "http://zing.z3950.org/cql/bath/2.0/";
  static final String SORT = "info:srw/cql-context-set/1/sort-v1.0";

  /** Names without a prefix are looked for in all sets, in this order. */
  private static final String ANY = "";

  static final List<String> ORDER = List.of(CQL, DC, BATH, REC);

  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "info:srw/cql-context-set/1/cql-v1.1", CQL,
          "info:srw/cql-context-set/1/cql-v2.0", CQL,
          "info:srw/cql-context-set/2/rec-1.0", REC,
          "http://zing.z3950.org/cql/bath/2.0", BATH);

  static final Map<String, Map<String, Scope>> INDEXES =
      Map.of(
          CQL,
          Map.of(
              "serverchoice", Scope.ANYWHERE,
              "anywhere", Scope.ANYWHERE,
              "anyindexes", Scope.ANYWHERE,
              "allindexes", Scope.ANYWHERE,
              "keywords", Scope.ANYWHERE),
          DC,
          Map.ofEntries(
              entry("title", Scope.TITLE),
              entry("creator", Scope.AUTHOR),
              entry("contributor", Scope.AUTHOR),
              entry("subject", Scope.SUBJECT),
              entry("description", Scope.NOTE),
              entry("publisher", Scope.PUBLISHER),
              entry("date", Scope.YEAR),
              entry("type", Scope.FORM),
              entry("identifier", Scope.NUMBER),
              entry("language", Scope.LANGUAGE)),
          BATH,
          Map.ofEntries(
              entry("any", Scope.ANYWHERE),
              entry("title", Scope.TITLE),
              entry("keytitle", Scope.TITLE),
              entry("uniformtitle", Scope.OTHER_TITLE),
              entry("seriestitle", Scope.SERIES),
              entry("author", Scope.AUTHOR),
              entry("name", Scope.AUTHOR),
              entry("personalname", Scope.PERSON),
              entry("corporatename", Scope.CORPORATE),
              entry("conferencename", Scope.CORPORATE),
              entry("subject", Scope.SUBJECT),
              entry("topicalsubject", Scope.SUBJECT),
              entry("geographicname", Scope.SUBJECT),
              entry("publisher", Scope.PUBLISHER),
              entry("placepublication", Scope.PLACE),
              entry("publicationdate", Scope.YEAR),
              entry("notes", Scope.NOTE),
              entry("isbn", Scope.ISBN),
              entry("issn", Scope.ISSN),
              entry("lccn", Scope.LCCN),
              entry("standardidentifier", Scope.NUMBER),
              entry("callnumber", Scope.CALL_NUMBER),
              entry("classification", Scope.CLASS_NUMBER),
              entry("genreform", Scope.FORM),
              entry("possessinginstitution", Scope.LIBRARY)),
          REC,
          Map.of("identifier", Scope.LOCAL_NUMBER),
          SORT,
          Map.of());

  /** The sets under their usual prefixes. */
  static final CqlContexts USUAL =
      new CqlContexts(
          Map.of(
              ANY, ANY, "cql", CQL, "srw", CQL, "dc", DC, "bath", BATH, "rec", REC, "sort", SORT));

  CqlContexts {
    prefixes = Map.copyOf(prefixes);
  }

  /** A name without its prefix, in small letters, and the set that it belongs to. */
  record Name(String set, String local) {

    /** Whether it is one of a set, or has no prefix. */
    boolean isOf(String wanted) {
      return set.equals(wanted) || set.equals(ANY);
    }
  }

  /** With one more prefix, or another meaning of one; empty when the set is not known. */
  Optional<CqlContexts> with(String prefix, String uri) {
    String set = OTHER_NAMES.getOrDefault(uri, uri);
    if (!INDEXES.containsKey(set)) {
      return Optional.empty();
    }
    Map<String, String> more = new HashMap<>(prefixes);
    more.put(prefix.toLowerCase(Locale.ROOT), set);
    return Optional.of(new CqlContexts(more));
  }

  /** Splits a name at its first point; empty when its prefix is not known. */
  Optional<Name> resolve(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int point = lower.indexOf('.');
    String prefix = point < 0 ? "" : lower.substring(0, point);
    return Optional.ofNullable(prefixes.get(prefix))
        .map(set -> new Name(set, lower.substring(point + 1)));
  }

  /** What an index is here. */
  static Optional<Scope> scope(Name index) {
    List<String> sets = index.set().equals(ANY) ? ORDER : List.of(index.set());
    return sets.stream()
        .map(set -> Optional.ofNullable(INDEXES.getOrDefault(set, Map.of()).get(index.local())))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
