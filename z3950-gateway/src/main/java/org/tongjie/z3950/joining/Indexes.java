package org.tongjie.z3950.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.query.AttributeQuery;
import org.tongjie.catalog.query.AttributeSets;
import org.tongjie.catalog.query.Scope;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.client.Scanned;
import org.tongjie.z3950.client.SearchAnswer;
import org.tongjie.z3950.client.SearchCall;
import org.tongjie.z3950.client.TargetDiagnostic;
import org.tongjie.z3950.joining.Findings.Mark;
import org.tongjie.z3950.pdu.Attribute;
import org.tongjie.z3950.pdu.SortKeySpec;
import org.tongjie.z3950.target.TermForm;

/**
 * Tries which indexes, forms of terms, lists and orders a target knows, with terms it must find.
 */
final class Indexes {
  /** A word no catalogue has: it shows whether an attribute is known, not whether it finds. */
  private static final String ANY_WORD = "tongjie";

  private static final Map<Scope, String> USES = uses();
  private static final Map<TermForm, String> FORMS = forms();

  private final Searches searches;
  private final Findings findings;
  private final Sample sample;

  Indexes(Searches searches, Findings findings, Sample sample) {
    this.searches = searches;
    this.findings = findings;
    this.sample = sample;
  }

  private static Map<Scope, String> uses() {
    Map<Scope, String> uses = new EnumMap<>(Scope.class);
    uses.put(Scope.ANYWHERE, "1=1016");
    uses.put(Scope.TITLE, "1=4");
    uses.put(Scope.AUTHOR, "1=1003");
    uses.put(Scope.PERSON, "1=1");
    uses.put(Scope.CORPORATE, "1=2");
    uses.put(Scope.SUBJECT, "1=21");
    uses.put(Scope.PUBLISHER, "1=1018");
    uses.put(Scope.PLACE, "1=59");
    uses.put(Scope.NOTE, "1=63");
    uses.put(Scope.SERIES, "1=5");
    uses.put(Scope.ISBN, "1=7");
    uses.put(Scope.ISSN, "1=8");
    uses.put(Scope.LCCN, "1=9");
    uses.put(Scope.NUMBER, "1=1007");
    uses.put(Scope.LOCAL_NUMBER, "1=12");
    uses.put(Scope.CALL_NUMBER, "1=53");
    uses.put(Scope.CLASS_NUMBER, "1=20");
    uses.put(Scope.YEAR, "1=31");
    uses.put(Scope.LANGUAGE, "1=54");
    return uses;
  }

  private static Map<TermForm, String> forms() {
    Map<TermForm, String> forms = new LinkedHashMap<>();
    forms.put(TermForm.WORD, "4=2");
    forms.put(TermForm.PHRASE, "4=1");
    forms.put(TermForm.TRUNCATED, "4=2 5=1");
    forms.put(TermForm.EXACT, "3=1 4=1 6=3");
    forms.put(TermForm.BEGINNING, "3=1 4=1 5=1");
    return forms;
  }

  void run() {
    List<String> finding = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    USES.forEach((scope, use) -> {
      String shown = scope.prefixes().getFirst() + " (" + use + ")";
      switch (known(attributes(use), sample.terms().get(scope))) {
        case FINDS -> finding.add(shown);
        case KNOWN -> silent.add(shown);
        case UNKNOWN -> unknown.add(shown);
      }
      if (unknown.contains(shown)) {
        findings.set("index." + scope.prefixes().getFirst(), "none");
      }
    });
    findings.indexes(finding, silent, unknown);
    tryForms();
    range();
    scan();
    sort();
  }

  private enum Known {
    FINDS,
    KNOWN,
    UNKNOWN
  }

  private Known known(String attributes, @Nullable String term) {
    Optional<SearchAnswer> answer =
        searches.search(attributes + Searches.quoted(term == null ? ANY_WORD : term));
    long count = Searches.count(answer);
    return count > 0 && term != null ? Known.FINDS : count >= 0 ? Known.KNOWN : Known.UNKNOWN;
  }

  private static String attributes(String pairs) {
    StringBuilder pqf = new StringBuilder();
    for (String pair : pairs.split(" ", -1)) {
      pqf.append("@attr ").append(pair).append(' ');
    }
    return pqf.toString();
  }

  private void tryForms() {
    List<String> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    FORMS.forEach((form, pairs) -> {
      boolean works =
          known(attributes("1=4 " + pairs), sample.terms().get(Scope.TITLE)) != Known.UNKNOWN;
      (works ? known : unknown).add(form.key() + " (" + pairs + ")");
      if (!works) {
        findings.set("term." + form.key(), "none");
      }
    });
    findings.forms(known, unknown);
    if (unknown.stream().anyMatch(form -> form.startsWith("word"))) {
      findings.set("term.word", "plain");
    }
    if (unknown.stream().anyMatch(form -> form.startsWith("phrase"))) {
      findings.set("term.phrase", "plain");
    }
  }

  private void range() {
    boolean works = known("@attr 1=31 @attr 2=4 @attr 4=4 ", "1000") != Known.UNKNOWN;
    findings.offers(works, Mark.DOUBTFUL, "出版年范围检索", "Ranges of years", "");
  }

  private void scan() {
    String term = sample.terms().getOrDefault(Scope.TITLE, "a");
    AttributeQuery query = Searches.parsed("@attr 1=4 " + Searches.quoted(term));
    Optional<Scanned> answer =
        query instanceof AttributeQuery.Operand operand
            ? searches.ask(
                "scan",
                (association, deadline) ->
                    association.scan(
                        searches.databases(), AttributeSets.BIB_1, operand, 5, deadline))
            : Optional.empty();
    boolean works = answer.isPresent() && answer.get() instanceof Scanned.Terms;
    String words =
        answer.isPresent() && answer.get() instanceof Scanned.Terms(var entries, var _)
            ? entries.stream().limit(3).map(Scanned.Entry::term).toList().toString()
            : "";
    findings.offers(works, Mark.PLAIN, "浏览（Scan）题名", "Scan of titles", words);
  }

  private void sort() {
    searches.search("@attr 1=4 " + Searches.quoted(sample.terms().getOrDefault(Scope.TITLE, "a")));
    SortKeySpec byTitle =
        new SortKeySpec(
            new SortKeySpec.Generic(
                new SortKeySpec.SortAttributes(
                    new Oid(AttributeSets.BIB_1), List.of(Attribute.of(1, 4)))),
            0,
            1,
            null);
    Optional<List<TargetDiagnostic>> answer =
        searches.ask(
            "sort",
            (association, deadline) ->
                association.sort(SearchCall.DEFAULT_SET, List.of(byTitle), deadline));
    boolean works = answer.isPresent() && answer.get().isEmpty();
    findings.offers(works, Mark.PLAIN, "按题名排序", "Sort by title", "");
  }
}
