package org.tongjie.z3950.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.z3950.client.Delivered;
import org.tongjie.z3950.client.RecordReader;
import org.tongjie.z3950.client.RecordReading;
import org.tongjie.z3950.client.SruAnswer;
import org.tongjie.z3950.client.TargetException;
import org.tongjie.z3950.joining.Findings.Mark;
import org.tongjie.z3950.target.Address.SruVersion;
import org.tongjie.z3950.target.RecordForm;

/**
 * Examines an SRU target: its versions, what it finds, in which schema it gives records, which
 * indexes and relations it knows, scan and order. Some fifty questions, one after the other.
 */
public final class SruExamination {
  private static final int WANTED = 8;

  /** Words that some record of most catalogues has, under indexes that most targets know. */
  private static final List<String> FIRST =
      List.of(
          "dc.title = \"中国\"",
          "dc.title = \"history\"",
          "cql.serverChoice = \"中国\"",
          "cql.serverChoice = \"history\"",
          "dc.title = \"the\"",
          "dc.title = \"三体\"",
          "history",
          "中国");

  /** Names of the schemas in which MARC comes, the usual first; empty for the target's choice. */
  private static final List<String> SCHEMAS =
      List.of("marcxml", "info:srw/schema/1/marcxml-v1.1", "marc21", "unimarc", "");

  private final Map<String, String> given;
  private final Path folder;
  private final Findings findings;

  /**
   * An examination.
   *
   * @param given what is known of the target, as in its file: url, version, credentials
   * @param folder to which relative paths in it refer
   */
  public SruExamination(Map<String, String> given, Path folder) {
    this.given = new TreeMap<>(given);
    this.folder = folder;
    this.findings = new Findings(given.getOrDefault("url", ""));
  }

  /** Asks everything; what the target does not answer is a finding. */
  public Findings run() {
    findings.set("profile", given.getOrDefault("profile", "sru-dc"));
    given.forEach(findings::set);
    try (SruAsking asking = new SruAsking(given, folder)) {
      if (greet(asking)) {
        search(asking);
        asking.patience().tell(findings);
      }
    }
    return findings;
  }

  /** Whether it answers at all, and from which version on. */
  private boolean greet(SruAsking asking) {
    try {
      long start = System.nanoTime();
      SruAnswer answer =
          asking.demand((connection, deadline) -> connection.call("explain", Map.of(), deadline));
      long millis = (System.nanoTime() - start) / 1_000_000;
      boolean explains = answer.root().equals("explainResponse");
      findings.add(
          explains ? Mark.GOOD : Mark.DOUBTFUL,
          "应答 explain：" + (explains ? "支持" : "不支持") + "，用时 " + millis + " 毫秒",
          "Explain: " + (explains ? "known" : "not known") + ", answered in " + millis + " ms");
      versions(asking);
      return true;
    } catch (TargetException failure) {
      findings.silence(failure);
      return false;
    }
  }

  private void versions(SruAsking asking) {
    List<String> known = new ArrayList<>();
    for (SruVersion version : SruVersion.values()) {
      asking.with(Map.of("version", version.number()));
      if (asking.count("dc.title = \"tongjie\"") >= 0) {
        known.add(version.number());
      }
    }
    findings.add(
        known.isEmpty() ? Mark.DOUBTFUL : Mark.GOOD,
        "SRU 版本：" + known,
        "Versions of SRU: " + known);
    String usual = given.getOrDefault("version", SruVersion.V1_2.number());
    String best = known.isEmpty() || known.contains(usual) ? usual : known.getLast();
    asking.with(Map.of("version", best));
    findings.set("version", best);
  }

  private void search(SruAsking asking) {
    Optional<String> query = FIRST.stream().filter(cql -> asking.count(cql) > 0).findFirst();
    if (query.isEmpty()) {
      findings.add(Mark.BAD, "所有试探检索都没有命中", "None of the trial searches finds a record");
      return;
    }
    long total = asking.count(query.get());
    findings.add(
        Mark.GOOD,
        "检索 " + query.get() + "：命中 " + total,
        "Search " + query.get() + ": " + total + " records");
    List<BibliographicRecord> records = records(asking, query.get());
    if (records.isEmpty()) {
      findings.add(Mark.BAD, "没有一种记录格式可以读取", "There is no schema in which its records can be read");
      return;
    }
    findings.markUsable();
    new CqlIndexes(asking, findings, Sample.of(records)).run();
  }

  /** The first records, in the first schema in which they can be read. */
  private List<BibliographicRecord> records(SruAsking asking, String query) {
    for (String schema : SCHEMAS) {
      asking.with(
          Map.of(
              "version",
              findings.values().getOrDefault("version", ""),
              "records.elements",
              schema));
      List<BibliographicRecord> records = new ArrayList<>();
      String name = schema.isEmpty() ? "-" : schema;
      asking
          .search(query, WANTED)
          .ifPresent(answer -> records.addAll(read(asking.target().records(), name, answer)));
      if (!records.isEmpty()) {
        findings.set("records.elements", schema);
        return records;
      }
    }
    return List.of();
  }

  private List<BibliographicRecord> read(RecordForm form, String schema, SruAnswer answer) {
    RecordReader reader = new RecordReader(form);
    List<BibliographicRecord> records = new ArrayList<>();
    String why =
        answer.diagnostics().isEmpty() ? "no record" : answer.diagnostics().getFirst().toString();
    String kind = "";
    for (Delivered delivered : answer.records()) {
      switch (reader.read(delivered)) {
        case RecordReading.Read read -> {
          kind = read.dialect().toString();
          findings.set("records.dialect", kind.toLowerCase(Locale.ROOT));
          records.add(
              RecordMapping.map(read.marc(), read.dialect(), form.holdings(read.dialect())));
        }
        case RecordReading.Unreadable(var reason) -> why = reason;
      }
    }
    boolean readable = !records.isEmpty();
    findings.add(
        readable ? Mark.GOOD : Mark.PLAIN,
        "记录格式 " + schema + "：" + (readable ? "可读，" + kind : why),
        "Schema " + schema + ": " + (readable ? "readable, " + kind : why));
    return records;
  }
}
