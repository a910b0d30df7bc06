package org.tongjie.z3950.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tongjie.catalog.query.Scope;
import org.tongjie.catalog.text.NearestName;

/** The keys of target files and profiles. */
final class TargetKeys {
  /** The profile whose values hold where the file gives none. */
  static final String PROFILE = "profile";

  static final String INDEX = "index.";
  static final String TERM = "term.";

  /** Words for people, in profiles. */
  private static final List<String> DESCRIBING = List.of("about", "certainty");

  private static final List<String> PLAIN =
      List.of(
          PROFILE,
          "name",
          "protocol",
          "host",
          "port",
          "database",
          "url",
          "version",
          "user",
          "group",
          "password.file",
          "charset.terms",
          "charset.negotiate",
          "records.syntax",
          "records.dialect",
          "records.charset",
          "records.elements",
          "records.holdings",
          "query.language",
          "limit.connect",
          "limit.answer",
          "limit.records",
          "limit.batch",
          "limit.connections");

  private static final Set<String> ALL = all();

  private TargetKeys() {}

  private static Set<String> all() {
    List<String> all = new ArrayList<>(PLAIN);
    all.addAll(DESCRIBING);
    for (Scope scope : Scope.values()) {
      all.add(index(scope));
    }
    for (TermForm form : TermForm.values()) {
      all.add(term(form));
    }
    return new TreeSet<>(all);
  }

  static String index(Scope scope) {
    return INDEX + scope.prefixes().getFirst();
  }

  static String term(TermForm form) {
    return TERM + form.key();
  }

  /** Refuses a key that means nothing here, naming the one that may be meant. */
  static void check(String key) {
    if (!ALL.contains(key)) {
      throw new IllegalArgumentException(
          "unknown key \"" + key + "\": did you mean \"" + NearestName.of(key, ALL) + "\"?");
    }
  }
}
