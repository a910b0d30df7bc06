package org.tongjie.z3950.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.client.Delivered;
import org.tongjie.z3950.client.PresentAnswer;
import org.tongjie.z3950.client.RecordReader;
import org.tongjie.z3950.client.RecordReading;
import org.tongjie.z3950.client.SearchCall;
import org.tongjie.z3950.joining.Findings.Mark;
import org.tongjie.z3950.target.RecordForm;
import org.tongjie.z3950.target.RecordForm.Syntax;

/** Tries the record syntaxes and element sets of a target, and finds the best. */
final class Syntaxes {
  private static final int TRIED = 5;
  private static final Oid SUTRS = new Oid("1.2.840.10003.5.101");

  private final Searches searches;
  private final Findings findings;
  private final String query;

  Syntaxes(Searches searches, Findings findings, String query) {
    this.searches = searches;
    this.findings = findings;
    this.query = query;
  }

  /** The best form in which records can be read. */
  Optional<RecordForm> run() {
    List<RecordForm> readable = new ArrayList<>();
    for (Syntax syntax : Syntax.values()) {
      tried(syntax, "F").or(() -> tried(syntax, "")).ifPresent(readable::add);
    }
    text();
    Optional<RecordForm> best = readable.stream().findFirst();
    best.ifPresent(this::write);
    best.ifPresent(this::brief);
    return best;
  }

  private Optional<RecordForm> tried(Syntax syntax, String elements) {
    SearchCall.Form form = new SearchCall.Form(new Oid(syntax.oid()), elements);
    String name = syntax.name() + (elements.isEmpty() ? "" : " " + elements);
    PresentAnswer answer = searches.present(query, form, TRIED).orElse(null);
    return switch (answer) {
      case PresentAnswer.Failed(var diagnostics) -> {
        findings.add(
            Mark.PLAIN,
            "记录格式 " + name + "：" + diagnostics.getFirst(),
            "Syntax " + name + ": " + diagnostics.getFirst());
        yield Optional.empty();
      }
      case PresentAnswer.Records records -> read(syntax, elements, records);
      case null -> Optional.empty();
    };
  }

  private Optional<RecordForm> read(Syntax syntax, String elements, PresentAnswer.Records records) {
    RecordReader reader =
        new RecordReader(new RecordForm(syntax, MarcDialect.MARC21, MarcEncoding.UTF_8, elements));
    String name = syntax.name() + (elements.isEmpty() ? "" : " " + elements);
    RecordReading.Read best = null;
    String why = "no record";
    for (Delivered delivered : records.records()) {
      if (delivered instanceof Delivered.Whole(var external)
          && external.syntax() != null
          && !external.syntax().dotted().equals(syntax.oid())) {
        why = "it sends " + external.syntax() + " instead";
      } else {
        switch (reader.read(delivered)) {
          case RecordReading.Read read ->
              best = best == null || read.encoding() != MarcEncoding.UTF_8 ? read : best;
          case RecordReading.Unreadable(var reason) -> why = reason;
        }
      }
    }
    if (best == null) {
      findings.add(Mark.DOUBTFUL, "记录格式 " + name + "：" + why, "Syntax " + name + ": " + why);
      return Optional.empty();
    }
    String kind = best.dialect() + ", " + best.encoding();
    findings.add(
        best.remarks().stream().anyMatch(remark -> remark.contains("say"))
            ? Mark.DOUBTFUL
            : Mark.GOOD,
        "记录格式 " + name + "：可读，" + kind + remarks(best),
        "Syntax " + name + ": readable, " + kind + remarks(best));
    return Optional.of(new RecordForm(syntax, best.dialect(), best.encoding(), elements));
  }

  private static String remarks(RecordReading.Read read) {
    return read.remarks().isEmpty() ? "" : " (" + String.join("; ", read.remarks()) + ")";
  }

  private void text() {
    boolean text =
        searches.present(query, new SearchCall.Form(SUTRS, "F"), 1).orElse(null)
            instanceof PresentAnswer.Records;
    findings.add(
        Mark.PLAIN,
        "记录格式 SUTRS（文本）：" + (text ? "有" : "没有"),
        "Syntax SUTRS (text): " + (text ? "yes" : "no"));
  }

  private void brief(RecordForm form) {
    SearchCall.Form brief = new SearchCall.Form(new Oid(form.syntax().oid()), "B");
    boolean known =
        searches.present(query, brief, 1).orElse(null)
                instanceof PresentAnswer.Records(var list, var _)
            && list.stream().anyMatch(Delivered.Whole.class::isInstance);
    findings.add(
        Mark.PLAIN,
        "简要元素集 B：" + (known ? "支持" : "不支持"),
        "Brief element set B: " + (known ? "known" : "not known"));
  }

  private void write(RecordForm form) {
    findings.set("records.syntax", form.syntax().name().toLowerCase(Locale.ROOT));
    findings.set("records.dialect", form.dialect().name().toLowerCase(Locale.ROOT));
    findings.set("records.charset", key(form.encoding()));
    findings.set("records.elements", form.elements());
  }

  private static String key(MarcEncoding encoding) {
    return switch (encoding) {
      case UTF_8 -> "utf-8";
      case GB18030 -> "gb18030";
      case BIG5 -> "big5";
      case MARC_8 -> "marc-8";
      case ISO_5426 -> "iso-5426";
      case LATIN_1 -> "iso-8859-1";
    };
  }
}
