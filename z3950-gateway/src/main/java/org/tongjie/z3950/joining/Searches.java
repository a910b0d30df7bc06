package org.tongjie.z3950.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.query.AttributeQuery;
import org.tongjie.catalog.query.AttributeSets;
import org.tongjie.catalog.query.PqfParser;
import org.tongjie.z3950.client.Association;
import org.tongjie.z3950.client.Delivered;
import org.tongjie.z3950.client.PresentAnswer;
import org.tongjie.z3950.client.RecordReader;
import org.tongjie.z3950.client.RecordReading;
import org.tongjie.z3950.client.Scanned;
import org.tongjie.z3950.client.SearchAnswer;
import org.tongjie.z3950.client.SearchCall;
import org.tongjie.z3950.client.TargetDiagnostic;
import org.tongjie.z3950.joining.Findings.Mark;
import org.tongjie.z3950.target.RecordForm;

/** The part of an examination that searches: a first search, its records, then all that follows. */
final class Searches {
  private static final SearchCall.Form ANY = new SearchCall.Form(null, "");
  private static final int UNKNOWN_DATABASE = 109;
  private static final int WANTED = 8;

  /** Words that some record of most catalogues has, under attributes that most targets know. */
  private static final List<String> FIRST =
      List.of(
          "@attr 1=1016 history",
          "@attr 1=4 history",
          "@attr 1=4 中国",
          "@attr 1=1016 中国",
          "@attr 1=4 computer",
          "@attr 1=4 the",
          "@attr 1=4 a",
          "history");

  private final Asking asking;
  private final Findings findings;
  private final Function<String, Asking> inCharset;
  private boolean unknownDatabase;

  /**
   * Searches.
   *
   * @param inCharset the same target, asked with terms in another charset
   */
  Searches(Asking asking, Findings findings, Function<String, Asking> inCharset) {
    this.asking = asking;
    this.findings = findings;
    this.inCharset = inCharset;
  }

  void run() {
    String query = firstSearch();
    if (query.isEmpty()) {
      if (!unknownDatabase) {
        findings.add(Mark.BAD, "所有试探检索都没有命中", "None of the trial searches finds a record");
      }
      return;
    }
    Syntaxes syntaxes = new Syntaxes(this, findings, query);
    Optional<RecordForm> form = syntaxes.run();
    if (form.isEmpty()) {
      findings.add(Mark.BAD, "没有一种记录格式可以读取", "There is no syntax in which its records can be read");
      return;
    }
    findings.markUsable();
    Sample sample = Sample.of(records(query, form.get()));
    new Indexes(this, findings, sample).run();
    new ChineseTerms(findings, inCharset, sample).run();
  }

  /** A search that finds something, empty when there is none. */
  private String firstSearch() {
    String found = firstOf(FIRST);
    return found.isEmpty() && !unknownDatabase ? firstOf(listedTitles()) : found;
  }

  /** Searches for words that the target itself lists. */
  private List<String> listedTitles() {
    Optional<Scanned> list =
        parsed("@attr 1=4 a") instanceof AttributeQuery.Operand start
            ? ask(
                "scan",
                (association, deadline) ->
                    association.scan(databases(), AttributeSets.BIB_1, start, 5, deadline))
            : Optional.empty();
    return list.isPresent() && list.get() instanceof Scanned.Terms(var entries, var _)
        ? entries.stream()
            .filter(entry -> !entry.term().isBlank() && entry.count() != 0)
            .map(entry -> "@attr 1=4 " + quoted(entry.term()))
            .toList()
        : List.of();
  }

  /** A term as PQF writes it. */
  static String quoted(String term) {
    return "\"" + term.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private String firstOf(List<String> queries) {
    for (String pqf : queries) {
      Optional<SearchAnswer> answer = search(pqf);
      if (answer.isPresent()
          && answer.get() instanceof SearchAnswer.Found found
          && found.total() > 0) {
        findings.add(
            Mark.GOOD,
            "检索 " + pqf + "：命中 " + found.total(),
            "Search " + pqf + ": " + found.total() + " records");
        return pqf;
      }
      if (answer.isPresent()
          && answer.get() instanceof SearchAnswer.Failed(var diagnostics)
          && isUnknownDatabase(diagnostics)) {
        findings.add(
            Mark.BAD,
            "数据库不存在：" + diagnostics.getFirst(),
            "No such database: " + diagnostics.getFirst());
        return "";
      }
    }
    findings.add(Mark.BAD, "所有试探检索都没有命中", "None of the trial searches finds a record");
    return "";
  }

  private static boolean isUnknownDatabase(List<TargetDiagnostic> diagnostics) {
    return diagnostics.stream()
        .anyMatch(d -> d.set().equals(TargetDiagnostic.BIB_1) && d.code() == UNKNOWN_DATABASE);
  }

  /** Searches, without records. */
  Optional<SearchAnswer> search(String pqf) {
    return search(asking, pqf);
  }

  static Optional<SearchAnswer> search(Asking asking, String pqf) {
    return asking.ask(
        pqf,
        (association, deadline) ->
            association.search(
                new SearchCall(
                    asking.address().databases(),
                    association.type1(AttributeSets.BIB_1, parsed(pqf)),
                    SearchCall.DEFAULT_SET,
                    0,
                    ANY),
                deadline));
  }

  /** Records found, -1 when the search was not made. */
  static long count(Optional<SearchAnswer> answer) {
    return answer.isPresent() && answer.get() instanceof SearchAnswer.Found found
        ? found.total()
        : -1;
  }

  static AttributeQuery parsed(String pqf) {
    return switch (PqfParser.parse(pqf)) {
      case PqfParser.Result.Parsed parsed -> parsed.query();
      case PqfParser.Result.Malformed malformed ->
          throw new IllegalStateException(pqf + ": " + malformed.message());
    };
  }

  /** Asks something else of the same target. */
  <T> Optional<T> ask(String what, Asking.Question<T> question) {
    return asking.ask(what, question);
  }

  List<String> databases() {
    return asking.address().databases();
  }

  /** The first records of a query in a form, as they come. */
  Optional<PresentAnswer> present(String query, SearchCall.Form form, int count) {
    long total = count(search(query));
    if (total <= 0) {
      return Optional.empty();
    }
    return asking.ask(
        "present in " + form.syntax(),
        (association, deadline) ->
            association.present(
                new Association.Range(SearchCall.DEFAULT_SET, 1, (int) Math.min(count, total)),
                form,
                deadline));
  }

  private List<BibliographicRecord> records(String query, RecordForm form) {
    SearchCall.Form asked =
        new SearchCall.Form(new org.tongjie.z3950.ber.Oid(form.syntax().oid()), form.elements());
    List<BibliographicRecord> records = new ArrayList<>();
    if (present(query, asked, WANTED).orElse(null) instanceof PresentAnswer.Records answer) {
      RecordReader reader = new RecordReader(form);
      for (Delivered delivered : answer.records()) {
        if (reader.read(delivered) instanceof RecordReading.Read read) {
          records.add(
              RecordMapping.map(
                  read.marc(), read.dialect(), HoldingsProfile.usual(read.dialect())));
        }
      }
    }
    return records;
  }
}
