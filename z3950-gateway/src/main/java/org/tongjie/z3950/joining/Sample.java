package org.tongjie.z3950.joining;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.query.Scope;

/**
 * Terms that a target must find, because its own records have them.
 *
 * @param terms by the index in which they must be found
 */
record Sample(Map<Scope, String> terms) {

  Sample {
    terms = Map.copyOf(terms);
  }

  /** Terms of the first record that has one for an index. */
  static Sample of(List<BibliographicRecord> records) {
    Map<Scope, String> terms = new EnumMap<>(Scope.class);
    for (BibliographicRecord record : records) {
      put(terms, Scope.TITLE, word(record.title().proper()));
      put(terms, Scope.ANYWHERE, word(record.title().proper()));
      for (Contributor contributor : record.contributors()) {
        put(terms, Scope.AUTHOR, word(contributor.name()));
        boolean person = contributor.kind() == Contributor.Kind.PERSON;
        put(terms, person ? Scope.PERSON : Scope.CORPORATE, word(contributor.name()));
      }
      record.description().subjects().forEach(s -> put(terms, Scope.SUBJECT, word(s)));
      record.publication().publishers().forEach(p -> put(terms, Scope.PUBLISHER, word(p)));
      int year = record.publication().year();
      put(terms, Scope.YEAR, year == 0 ? "" : Integer.toString(year));
      identifier(record, Identifier.Type.ISBN).ifPresent(isbn -> put(terms, Scope.ISBN, isbn));
      identifier(record, Identifier.Type.ISSN).ifPresent(issn -> put(terms, Scope.ISSN, issn));
      identifier(record, Identifier.Type.LCCN).ifPresent(lccn -> put(terms, Scope.LCCN, lccn));
    }
    return new Sample(terms);
  }

  private static void put(Map<Scope, String> terms, Scope scope, String term) {
    if (!term.isEmpty()) {
      terms.putIfAbsent(scope, term);
    }
  }

  private static Optional<String> identifier(BibliographicRecord record, Identifier.Type type) {
    return record.identifiers().stream()
        .filter(identifier -> identifier.type() == type)
        .map(Identifier::value)
        .findFirst();
  }

  /** The longest word; in Chinese, all up to the first sign that is no character. */
  private static String word(String text) {
    String best = "";
    for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
      best = word.length() > best.length() ? word : best;
    }
    return best.length() < 2 ? "" : best;
  }
}
