package org.tongjie.z3950.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.catalog.query.Scope;
import org.tongjie.z3950.client.SruAnswer;
import org.tongjie.z3950.joining.Findings.Mark;
import org.tongjie.z3950.target.TermForm;

/** Tries which indexes and relations of CQL an SRU target knows, its lists and its orders. */
final class CqlIndexes {
  /** A word no catalogue has: it shows whether an index is known, not whether it finds. */
  private static final String ANY_WORD = "tongjie";

  private static final Map<Scope, List<String>> NAMES = names();

  private final SruAsking asking;
  private final Findings findings;
  private final Sample sample;
  private String title = "dc.title";

  CqlIndexes(SruAsking asking, Findings findings, Sample sample) {
    this.asking = asking;
    this.findings = findings;
    this.sample = sample;
  }

  /** What targets call an index, the usual name first. */
  private static Map<Scope, List<String>> names() {
    Map<Scope, List<String>> names = new EnumMap<>(Scope.class);
    names.put(Scope.ANYWHERE, List.of("cql.serverChoice", "cql.anywhere", "bath.any", "dc.any"));
    names.put(Scope.TITLE, List.of("dc.title", "bath.title", "title"));
    names.put(Scope.AUTHOR, List.of("dc.creator", "bath.author", "bath.name", "author"));
    names.put(Scope.PERSON, List.of("bath.personalName", "dc.creator"));
    names.put(Scope.SUBJECT, List.of("dc.subject", "bath.subject", "subject"));
    names.put(Scope.PUBLISHER, List.of("dc.publisher", "publisher"));
    names.put(Scope.ISBN, List.of("bath.isbn", "dc.identifier", "rec.isbn", "isbn"));
    names.put(Scope.ISSN, List.of("bath.issn", "dc.identifier", "issn"));
    names.put(Scope.LCCN, List.of("bath.lccn"));
    names.put(Scope.NUMBER, List.of("bath.standardIdentifier", "dc.identifier"));
    names.put(Scope.YEAR, List.of("dc.date", "bath.date", "date"));
    names.put(Scope.LANGUAGE, List.of("dc.language", "rec.language"));
    return names;
  }

  void run() {
    List<String> finding = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    NAMES.forEach((scope, names) -> {
      String key = scope.prefixes().getFirst();
      String term = sample.terms().getOrDefault(scope, "");
      Optional<String> finds =
          names.stream().filter(name -> !term.isEmpty() && count(name, "=", term) > 0).findFirst();
      Optional<String> known =
          finds.or(
              () -> names.stream().filter(name -> count(name, "=", ANY_WORD) >= 0).findFirst());
      (finds.isPresent() ? finding : known.isPresent() ? silent : unknown)
          .add(key + known.map(name -> " (" + name + ")").orElse(""));
      findings.set("index." + key, known.orElse("none"));
      if (scope == Scope.TITLE) {
        title = known.orElse(title);
      }
    });
    findings.indexes(finding, silent, unknown);
    relations();
    years();
    scan();
    sort();
  }

  private long count(String index, String relation, String term) {
    return asking.count(index + " " + relation + " \"" + term.replace("\"", "\\\"") + "\"");
  }

  private void relations() {
    String term = sample.terms().getOrDefault(Scope.TITLE, ANY_WORD);
    List<String> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Map<TermForm, List<String>> forms = new EnumMap<>(TermForm.class);
    forms.put(TermForm.WORD, List.of("=", "all"));
    forms.put(TermForm.PHRASE, List.of("=", "adj"));
    forms.put(TermForm.EXACT, List.of("==", "exact"));
    forms.forEach((form, relations) -> {
      Optional<String> works =
          relations.stream().filter(relation -> count(title, relation, term) >= 0).findFirst();
      (works.isPresent() ? known : unknown)
          .add(form.key() + works.map(relation -> " (" + relation + ")").orElse(""));
      findings.set("term." + form.key(), works.orElse("none"));
    });
    pattern(TermForm.TRUNCATED, ANY_WORD + "*", known, unknown);
    pattern(TermForm.BEGINNING, "^" + ANY_WORD, known, unknown);
    findings.forms(known, unknown);
  }

  private void pattern(TermForm form, String term, List<String> known, List<String> unknown) {
    boolean works = count(title, "=", term) >= 0;
    (works ? known : unknown).add(form.key());
    if (!works) {
      findings.set("term." + form.key(), "none");
    }
  }

  private void years() {
    String index = findings.values().getOrDefault("index.year", "dc.date");
    boolean works = asking.count(index + " >= 1000") >= 0;
    findings.offers(works, Mark.DOUBTFUL, "出版年范围检索", "Ranges of years", "");
  }

  private void scan() {
    String clause = title + " = \"" + sample.terms().getOrDefault(Scope.TITLE, "a") + "\"";
    List<String> terms =
        asking
            .ask("scan", (connection, deadline) -> connection.scan(clause, 5, deadline))
            .filter(answer -> answer.diagnostics().isEmpty())
            .map(answer -> answer.terms().stream().limit(3).map(entry -> entry.term()).toList())
            .orElse(List.of());
    boolean works = !terms.isEmpty();
    findings.offers(works, Mark.PLAIN, "浏览（Scan）题名", "Scan of titles", terms.toString());
  }

  private void sort() {
    String cql = title + " = \"" + sample.terms().getOrDefault(Scope.TITLE, "a") + "\"";
    boolean works =
        asking
            .search(cql + " sortBy " + title, 1)
            .map(SruAnswer::diagnostics)
            .map(List::isEmpty)
            .orElse(false);
    findings.offers(works, Mark.PLAIN, "按题名排序", "Sort by title", "");
  }
}
